import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { readConfig } from '../../../config/env.ts';
import { openDeps, type Opened } from '../../../server/deps.ts';
import { ensureIndexes } from '../../../server/indexes.ts';
import type { Db } from '../../../server/kit/db.ts';
import { freePort } from '../../kit/app.ts';
import type { OwnRedis } from '../../kit/redis.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { openProxy, type Proxy } from './proxy.ts';
import { ownMongo, redisOfOwn, type OwnMongo } from './servers.ts';
import { supervise, type Supervised } from './supervised.ts';
import { until } from './until.ts';
import { openWorld, type World } from './world.ts';

/** What a scenario runs on. */
export interface SiteOptions {
  readonly web?: number;
  readonly workers?: number;
  readonly env?: Record<string, string>;
  /** Where the database keeps its data, if not in the site's own folder. */
  readonly dbFolder?: string;
}

/** The whole service: databases, processes and a proxy of its own, people in one group, and what they were told. */
export interface Site {
  readonly folder: string;
  readonly url: string;
  readonly mongo: OwnMongo;
  readonly redis: OwnRedis;
  readonly proxy: Proxy;
  readonly webs: readonly Supervised[];
  readonly workers: readonly Supervised[];
  /** The suite's own way into the database. */
  readonly db: Db;
  readonly world: World;
  readonly ledger: Ledger;
  /** What `/health/ready` of a web process says. */
  health(web?: Supervised): Promise<{ status: number; degraded: readonly string[] }>;
  /** Waits until readiness tells this truth; answers in ms. */
  says(truth: { ready: boolean; degraded: readonly string[] | null }, withinMs: number): Promise<number>;
  close(): Promise<void>;
}

/** Starts everything. */
export async function openSite(options: SiteOptions = {}): Promise<Site> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'alongside-faults-'));
  await mkdir(path.join(folder, 'data/mail'), { recursive: true });
  const mongo = await ownMongo(options.dbFolder ?? folder);
  const redis = await redisOfOwn();
  const ports = await manyPorts(options.web ?? 1);
  const proxy = await openProxy(ports);
  const url = `http://127.0.0.1:${proxy.port}`;
  const env = {
    NODE_ENV: 'development',
    LOG_LEVEL: 'error',
    MONGODB_URI: mongo.uri,
    MONGODB_DB: 'faults',
    REDIS_URL: redis.url,
    REDIS_PREFIX: 'faults',
    SESSION_SECRET: randomBytes(32).toString('hex'),
    ALONGSIDE_DATA: path.join(folder, 'data'),
    MODEL_DIR: '',
    PUBLIC_URL: url,
    ...options.env,
  };
  const webs = ports.map((port) => supervise('web', port, env));
  const workers = Array.from({ length: options.workers ?? 1 }, () => supervise('worker', 0, env));
  await Promise.all([mongo.start(), redis.start()]);
  const opened: Opened = await openDeps(
    readConfig({ ...env, NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'silent' }),
    'test',
  );
  await ensureIndexes(opened.db);
  await Promise.all([...webs, ...workers].map((part) => part.start()));
  const ledger = openLedger();
  const world = await openWorld(opened, url, ledger);
  const health: Site['health'] = async (web = webs[0]) => {
    try {
      const answer = await fetch(`http://127.0.0.1:${web?.port ?? 0}/health/ready`, {
        signal: AbortSignal.timeout(5_000),
      });
      return { status: answer.status, degraded: ((await answer.json()) as { degraded: string[] }).degraded };
    } catch {
      return { status: 0, degraded: [] };
    }
  };
  return {
    folder,
    url,
    mongo,
    redis,
    proxy,
    webs,
    workers,
    db: opened.db,
    world,
    ledger,
    health,
    says: (truth, withinMs) =>
      until(
        `ready is ${truth.ready}, degraded ${truth.degraded?.join() ?? 'whatever'}`,
        async () => {
          const said = await health();
          const parts = said.degraded.filter((part) => part !== 'model').join();
          return (
            said.status === (truth.ready ? 200 : 503) && (truth.degraded === null || parts === truth.degraded.join())
          );
        },
        withinMs,
      ),
    async close() {
      await Promise.all([...webs, ...workers].map((part) => part.stop('SIGKILL')));
      await opened.close().catch(() => undefined);
      await proxy.close();
      await Promise.all([mongo.stop('SIGKILL'), redis.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function manyPorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) {
    const port = await freePort();
    if (!ports.includes(port)) ports.push(port);
  }
  return ports;
}
