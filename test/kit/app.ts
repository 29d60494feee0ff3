import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { watch } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import { readConfig, type Config } from '../../config/env.ts';
import type { Deps } from '../../server/deps.ts';
import { startWeb } from '../../server/web.ts';
import { startWorker, type RunningWorker } from '../../workers/worker.ts';
import { makeAgent, type Agent } from './agent.ts';
import { testClock, type TestClock } from './clock.ts';

/** A mail as it landed in the data folder. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A real server with a database, a key prefix and a data folder of its own. */
export interface TestApp {
  readonly url: string;
  readonly config: Config;
  readonly deps: Deps;
  readonly clock: TestClock;
  agent(): Agent;
  /** Starts a worker, or another after `stopWorker`. */
  startWorker(): Promise<RunningWorker>;
  stopWorker(): Promise<void>;
  /** All mails so far, oldest first. */
  mails(): Promise<Mail[]>;
  /** The next mail (or one that is there) to an address that satisfies `test`. */
  mailTo(address: string, test?: (mail: Mail) => boolean): Promise<Mail>;
  /** Waits until a document of a collection satisfies `test`, by the database's own change stream. */
  until<T>(collection: string, filter: Record<string, unknown>, test: (document: T) => boolean): Promise<T>;
  close(): Promise<void>;
}

/** A port of this machine that nobody uses just now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Starts a server for one test file; with `worker`, a worker beside it in the same process. */
export async function startApp(
  options: { worker?: boolean; now?: Date; env?: Record<string, string> } = {},
): Promise<TestApp> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'alongside-test-'));
  await mkdir(path.join(dataDir, 'mail'), { recursive: true });
  const name = `t${randomBytes(6).toString('hex')}`;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    MONGODB_URI: process.env['MONGODB_URI'],
    REDIS_URL: process.env['REDIS_URL'],
    MONGODB_DB: name,
    REDIS_PREFIX: name,
    PORT: String(port),
    PUBLIC_URL: url,
    // Rules alone, unless a test is about the models: what they say of a sentence is the reports' business.
    MODEL_DIR: '',
    ALONGSIDE_DATA: dataDir,
    SESSION_SECRET: randomBytes(32).toString('hex'),
    ...options.env,
  });
  const clock = testClock(options.now);
  const web = await startWeb(config, createServer(), clock);
  let worker: RunningWorker | null = options.worker === true ? await startWorker(config, clock) : null;
  const mailDir = path.join(dataDir, 'mail');

  const mails = async (): Promise<Mail[]> => {
    const files = (await readdir(mailDir)).filter((file) => file.endsWith('.json')).sort();
    const all = await Promise.all(
      files.map(async (file) => {
        const text = await readFile(path.join(mailDir, file), 'utf8');
        // A file may be caught while it is being written: the next look finds it whole.
        return text.endsWith('}') ? (JSON.parse(text) as Mail) : null;
      }),
    );
    return all.filter((mail) => mail !== null);
  };

  return {
    url,
    config,
    deps: web.deps,
    clock,
    agent: () => makeAgent(url),
    async startWorker() {
      worker = await startWorker(config, clock);
      return worker;
    },
    async stopWorker() {
      await worker?.close();
      worker = null;
    },
    mails,
    async mailTo(address, test = () => true) {
      const watcher = watch(mailDir);
      try {
        for (;;) {
          const changed = new Promise((resolve) => watcher.once('change', resolve));
          const found = (await mails()).findLast((mail) => mail.to === address && test(mail));
          if (found !== undefined) return found;
          await changed;
        }
      } finally {
        watcher.close();
      }
    },
    async until<T>(collection: string, filter: Record<string, unknown>, test: (document: T) => boolean): Promise<T> {
      const documents = web.deps.db.collection(collection);
      const stream = documents.watch([], { fullDocument: 'updateLookup' });
      try {
        // The stream is open before the first look, so that no change falls between the two.
        const first = stream.tryNext();
        const look = async (): Promise<T | undefined> =>
          (await documents.find(filter).toArray()).find((one) => test(one as T)) as T | undefined;
        await first;
        for (;;) {
          const found = await look();
          if (found !== undefined) return found;
          await stream.next();
        }
      } finally {
        await stream.close();
      }
    },
    async close() {
      await worker?.close();
      await web.deps.db.dropDatabase();
      await web.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
