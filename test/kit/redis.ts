import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { endsWithTests } from './children.ts';

/** A redis-server of a test's own, which it may stop and start again on the same port. */
export interface OwnRedis {
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Prepares a redis-server on a port; it does not run yet. */
export function ownRedis(port: number): OwnRedis {
  let child: ChildProcess | null = null;
  return {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      const options = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--maxmemory-policy', 'noeviction'];
      child = endsWithTests(spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'ignore'] }));
      const { stdout } = child;
      if (stdout === null) throw new Error('redis-server has no output');
      for await (const chunk of stdout) if (String(chunk).includes('Ready to accept connections')) break;
    },
    async stop() {
      const stopping = child;
      child = null;
      if (stopping === null) return;
      const gone = once(stopping, 'exit');
      stopping.kill('SIGKILL');
      await gone;
    },
  };
}
