import { createRequire } from 'node:module';
import type { Deps } from '../../../server/deps.ts';

/**
 * A named crash point, `when what [in command collection]`: `before` or `after` a command to the database (`insert posts`,
 * `commitTransaction`), or a call of what is outside it (`enqueue screen`, `announce postVisible`, `send mail`). With `in …`, only in a
 * transaction that has sent that command. The process kills itself the first time it gets there.
 */
export function crashAt(point: string | undefined): { watchDatabase(): void; watchCalls(deps: Deps): void } {
  const [place = '', inside] = (point ?? '').split(' in ');
  const die = (at: string): void => {
    if (at !== place) return;
    process.stdout.write(`crashed ${point ?? ''}\n`);
    process.kill(process.pid, 'SIGKILL');
  };
  return {
    watchDatabase() {
      if (point !== undefined) wrapCommands(die, inside);
    },
    watchCalls(deps) {
      if (point === undefined) return;
      const jobs = deps.jobs as unknown as Callable;
      wrap(jobs, 'enqueue', die, (name) => `enqueue ${String(name)}`);
      wrap(deps.mailer as unknown as Callable, 'send', die, () => 'send mail');
      for (const event of Object.keys(deps.announce)) {
        wrap(deps.announce as unknown as Callable, event, die, () => `announce ${event}`);
      }
    },
  };
}

type Callable = Record<string, (...args: unknown[]) => unknown>;
type Session = Readonly<{ id?: unknown }> | undefined;

function wrap(on: Callable, method: string, die: (at: string) => void, nameOf: (first: unknown) => string): void {
  const original = on[method]?.bind(on);
  if (original === undefined) throw new Error(`nothing to watch: ${method}`);
  on[method] = (...args) => {
    const name = nameOf(args[0]);
    die(`before ${name}`);
    const result = original(...args);
    if (!(result instanceof Promise)) {
      die(`after ${name}`);
      return result;
    }
    return result.then((value: unknown) => {
      die(`after ${name}`);
      return value;
    });
  };
}

/** Every command that the driver sends goes through one method of its connections. */
function wrapCommands(die: (at: string) => void, inside: string | undefined): void {
  const require = createRequire(createRequire(import.meta.url).resolve('mongoose'));
  const { Connection } = require('mongodb/lib/cmap/connection.js') as {
    Connection: {
      prototype: { command: (ns: unknown, command: object, options?: { session?: Session }) => Promise<unknown> };
    };
  };
  const original = Connection.prototype.command;
  const seen = new WeakSet<object>();
  Connection.prototype.command = async function command(this: object, ns, document, options, ...rest: []) {
    const [verb = '', collection] = Object.entries(document)[0] ?? [];
    const name = typeof collection === 'string' ? `${verb} ${collection}` : verb;
    const session = options?.session;
    const counts = (): boolean => inside === undefined || (session !== undefined && seen.has(session));
    if (session !== undefined && name === inside) seen.add(session);
    if (counts()) die(`before ${name}`);
    const answer: unknown = await original.call(this, ns, document, options, ...rest);
    if (counts()) die(`after ${name}`);
    return answer;
  };
}
