import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { TestApp } from './app.ts';
import { freePort } from './app.ts';
import { endsWithTests } from './children.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A process of its own, and all that it wrote. */
export interface Spawned {
  readonly pid: number;
  /** Resolves with what it wrote so far once that contains a text; rejects when it ends before. */
  shows(text: string): Promise<string>;
  output(): string;
  signal(name: NodeJS.Signals): void;
  /** Its exit code; null: killed by a signal. */
  readonly exited: Promise<number | null>;
}

/** Runs a file, or a program text, with node. */
export function spawnNode(args: readonly string[], env: Record<string, string>): Spawned {
  const child: ChildProcess = endsWithTests(
    spawn(process.execPath, ['--import=tsx', ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  let wrote = '';
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (wrote += text));
  return {
    pid: child.pid ?? 0,
    output: () => wrote,
    shows: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (wrote.includes(text)) resolve(wrote);
        };
        for (const stream of [child.stdout, child.stderr]) stream?.on('data', look);
        void exited.then(() => reject(new Error(`ended without "${text}":\n${wrote}`)));
        look();
      }),
    signal: (name) => void child.kill(name),
    exited,
  };
}

/** A web or worker process over the databases of a test's own server. */
export async function spawnPart(
  app: TestApp,
  part: 'web' | 'worker',
  more: Record<string, string> = {},
): Promise<Spawned & { readonly url: string }> {
  const { config } = app;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const spawned = spawnNode([part === 'web' ? 'server/main.ts' : 'workers/main.ts'], {
    NODE_ENV: 'development',
    LOG_LEVEL: 'trace',
    MONGODB_URI: config.mongoUri,
    MONGODB_DB: config.mongoDb,
    REDIS_URL: config.redisUrl,
    REDIS_PREFIX: config.redisPrefix,
    SESSION_SECRET: config.sessionSecret,
    ALONGSIDE_DATA: config.dataDir,
    MODEL_DIR: '',
    PORT: String(port),
    PUBLIC_URL: url,
    ...more,
  });
  await spawned.shows(part === 'web' ? 'web listening' : 'worker ready');
  return { ...spawned, url };
}
