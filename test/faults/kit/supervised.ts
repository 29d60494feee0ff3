import { spawnNode, type Spawned } from '../../kit/spawned.ts';
import { until } from './until.ts';

/** A process that is started again whenever it ends, as a supervisor does. */
export interface Supervised {
  readonly port: number;
  /** Sends a signal and, when the process has ended, starts another. Resolves once that is ready. */
  restart(signal: NodeJS.Signals): Promise<void>;
  /** Ends it and leaves it so; answers its exit code (null: killed). */
  stop(signal: NodeJS.Signals): Promise<number | null>;
  /** Starts it, or starts it anew with a crash point that holds until it has crashed once. */
  start(crashAt?: string): Promise<void>;
  /** Resolves once it has crashed at its point and runs again. */
  crashed(withinMs: number): Promise<void>;
  /** How often it has ended by itself. */
  ends(): number;
  output(): string;
}

/** A web or worker process with an environment of its own. */
export function supervise(part: 'web' | 'worker', port: number, env: Record<string, string>): Supervised {
  let current: Spawned | null = null;
  let ended = 0;
  let output = '';
  let wanted = false;
  const ready = async (process: Spawned): Promise<void> => {
    await process.shows('part ready');
  };
  const begin = (crashAt?: string): Spawned => {
    const more = crashAt === undefined ? {} : { CRASH_AT: crashAt };
    const process = spawnNode(['test/faults/kit/part.ts', part], { ...env, PORT: String(port), ...more });
    current = process;
    void process.exited.then((code) => {
      output += process.output();
      if (current !== process || !wanted) return;
      ended += 1;
      if (code !== null) output += `\nended by itself with ${code}\n`;
      begin();
    });
    return process;
  };
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const stopping = current;
    current = null;
    stopping?.signal(signal);
    return (await stopping?.exited) ?? null;
  };
  return {
    port,
    ends: () => ended,
    output: () => output + (current?.output() ?? ''),
    async start(crashAt) {
      wanted = true;
      if (current !== null) await end('SIGTERM');
      await ready(begin(crashAt));
    },
    async restart(signal) {
      await end(signal);
      await ready(begin());
    },
    async stop(signal) {
      wanted = false;
      return end(signal);
    },
    async crashed(withinMs) {
      await until(`the ${part} crashes at its point`, () => output.includes('crashed '), withinMs);
      output = output.replaceAll('crashed ', 'crash of ');
      if (current !== null) await ready(current);
    },
  };
}
