import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, closeSync } from 'node:fs';
import path from 'node:path';
import { mongo } from 'mongoose';
import { freePort } from '../../kit/app.ts';
import { endsWithTests } from '../../kit/children.ts';
import { ownRedis, type OwnRedis } from '../../kit/redis.ts';
import { fullTimes } from './times.ts';
import { until } from './until.ts';

/** A database server of the suite's own, which it may kill and start again on the same port. */
export interface OwnMongo {
  readonly uri: string;
  start(): Promise<void>;
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Makes the primary step down for `seconds`; alone in its set, it takes over again afterwards. */
  stepDown(seconds: number): Promise<void>;
}

const embedded = path.resolve(import.meta.dirname, '../../../config/embedded');

async function mongodFile(): Promise<string> {
  const { findMongo } = (await import(path.join(embedded, 'findMongo.mjs'))) as {
    findMongo: () => Promise<{ file: string }>;
  };
  return (await findMongo()).file;
}

/** Prepares a replica set of one in a folder; it does not run yet. */
export async function ownMongo(folder: string): Promise<OwnMongo> {
  const file = await mongodFile();
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  const uri = `mongodb://${address}/?directConnection=true&replicaSet=rs0`;
  const dbPath = path.join(folder, 'db');
  mkdirSync(dbPath, { recursive: true });
  let child: ChildProcess | null = null;
  const asAdmin = async <T>(work: (admin: mongo.Db) => Promise<T>): Promise<T> => {
    const client = new mongo.MongoClient(`mongodb://${address}/?directConnection=true`, {
      serverSelectionTimeoutMS: 500,
    });
    try {
      return await work(client.db('admin'));
    } finally {
      await client.close();
    }
  };
  const isPrimary = async (): Promise<boolean> =>
    asAdmin(async (admin) => {
      const hello = await admin.command({ hello: 1 });
      if (hello['isreplicaset'] === true) {
        await admin.command({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host: address }] } });
      }
      return hello['isWritablePrimary'] === true;
    }).catch(() => false);
  return {
    uri,
    async start() {
      const log = openSync(path.join(folder, 'mongod.log'), 'a');
      const args = [
        '--replSet',
        'rs0',
        '--bind_ip',
        '127.0.0.1',
        '--port',
        String(port),
        '--dbpath',
        dbPath,
        '--quiet',
      ];
      args.push('--wiredTigerCacheSizeGB', '0.25', '--setParameter', 'diagnosticDataCollectionEnabled=false');
      args.push('--setParameter', `transactionLifetimeLimitSeconds=${fullTimes ? 10 : 3}`);
      args.push('--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100');
      child = endsWithTests(spawn(file, args, { stdio: ['ignore', log, log] }));
      closeSync(log);
      await until('the database accepts writes', isPrimary, 60_000);
    },
    async stop(signal = 'SIGKILL') {
      const stopping = child;
      child = null;
      if (stopping?.exitCode !== null || stopping.signalCode !== null) return;
      const gone = once(stopping, 'exit');
      stopping.kill(signal);
      await gone;
    },
    async stepDown(seconds) {
      await asAdmin((admin) => admin.command({ replSetStepDown: seconds, force: true })).catch(() => undefined);
    },
  };
}

/** Prepares a Redis on a free port; it does not run yet. */
export async function redisOfOwn(): Promise<OwnRedis> {
  return ownRedis(await freePort());
}
