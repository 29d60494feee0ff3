import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '../..');

/** A part of the service as it runs for real: compiled, in a process of its own. */
export interface Part {
  readonly pid: number;
  /** Milliseconds from its start until it was ready. */
  readonly readyMs: number;
  stop(): Promise<void>;
}

/** The service's own processes over the bench's databases. */
export interface Stack {
  readonly url: string;
  readonly mongoUri: string;
  readonly mongoDb: string;
  readonly redisUrl: string;
  readonly sessionSecret: string;
  /** Process ids of MongoDB and Redis. */
  readonly databases: readonly number[];
  web(): Part;
  worker(): Part | null;
  startWeb(): Promise<void>;
  stopWeb(): Promise<void>;
  startWorker(): Promise<void>;
  stopWorker(): Promise<void>;
  /** One more worker, with an environment of its own beside the stack's; whoever starts it stops it. */
  startExtraWorker(env: Record<string, string>): Promise<Part>;
  stop(): Promise<void>;
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Prepares the service; nothing runs yet. Its databases are those of the environment. */
export async function prepareStack(): Promise<Stack> {
  const { MONGODB_URI: mongoUri = '', REDIS_URL: redisUrl = '', ALONGSIDE_DATA: dataDir = '' } = process.env;
  const mongoDb = 'bench';
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const sessionSecret = randomBytes(32).toString('hex');
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
    MONGODB_DB: mongoDb,
    REDIS_PREFIX: 'bench',
    SESSION_SECRET: sessionSecret,
    PORT: String(port),
    PUBLIC_URL: url,
    MODEL_DIR: '',
    // Load comes from one address and few accounts; the limiter works, and lets it pass.
    RATE_LIMIT_FACTOR: '1000000',
  };
  let extras = 0;
  const start = (part: 'web' | 'worker') => startPart(part, env, path.join(dataDir, `${part}.log`));
  let web: Part | null = null;
  let worker: Part | null = null;
  const stack: Stack = {
    url,
    mongoUri,
    mongoDb,
    redisUrl,
    sessionSecret,
    databases: (process.env['BENCH_DATABASES'] ?? '').split(',').filter(Boolean).map(Number),
    web: () => web ?? raise('The web process does not run'),
    worker: () => worker,
    async startWeb() {
      web ??= await start('web');
    },
    async stopWeb() {
      await web?.stop();
      web = null;
    },
    async startWorker() {
      worker ??= await start('worker');
    },
    async stopWorker() {
      await worker?.stop();
      worker = null;
    },
    startExtraWorker(more) {
      extras += 1;
      return startPart('worker', { ...env, ...more }, path.join(dataDir, `worker-extra-${extras}.log`));
    },
    async stop() {
      await Promise.all([stack.stopWeb(), stack.stopWorker()]);
    },
  };
  return stack;
}

const shown = { web: 'web listening', worker: 'worker ready' } as const;

async function startPart(part: 'web' | 'worker', env: NodeJS.ProcessEnv, logFile: string): Promise<Part> {
  const log = openSync(logFile, 'w');
  const begun = performance.now();
  const profile = process.env['BENCH_PROFILE'];
  const flags = profile === part ? ['--cpu-prof', '--cpu-prof-dir=/tmp/bench-prof'] : [];
  const child = spawn(process.execPath, [...flags, part === 'web' ? 'dist/server/main.js' : 'dist/workers/main.js'], {
    cwd: root,
    env,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  while (!readFileSync(logFile, 'utf8').includes(shown[part])) {
    if (child.exitCode !== null) raise(`The ${part} ended:\n${readFileSync(logFile, 'utf8')}`);
    await pause(5);
  }
  return {
    pid: child.pid ?? 0,
    readyMs: performance.now() - begun,
    async stop() {
      process.off('exit', kill);
      child.kill('SIGTERM');
      await exited;
    },
  };
}

function raise(message: string): never {
  throw new Error(message);
}
