import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

/** A process of the bench: a limit server, or load. It is told what to do, and answers, by messages. */
export interface Child {
  readonly pid: number;
  /** Sends a message and waits for the answer. Raises what the child raised. */
  ask<Answer>(message: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

type Reply = { readonly answer: unknown } | { readonly fault: string };
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a file of this folder in a process of its own. */
export function startChild(file: string): Child {
  const child = fork(path.join(import.meta.dirname, file), {
    execArgv: ['--import=tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  running.add(child);
  const gone = new Promise<never>((_, reject) => {
    child.once('exit', (code) => {
      running.delete(child);
      reject(new Error(`${file} ended with ${String(code)}`));
    });
  });
  gone.catch(() => undefined);
  const next = (): Promise<Reply> =>
    new Promise((resolve) => child.once('message', (reply) => resolve(reply as Reply)));
  return {
    pid: child.pid ?? 0,
    async ask<Answer>(message: unknown): Promise<Answer> {
      const replied = next();
      child.send(message as object);
      const reply = await Promise.race([replied, gone]);
      if ('fault' in reply) throw new Error(`${file}: ${reply.fault}`);
      return reply.answer as Answer;
    },
    async stop() {
      const ended = gone.catch(() => undefined);
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The child's side: answers each message with what `work` gives. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- each child names the messages that it takes
export function answerParent<Message>(work: (message: Message) => Promise<unknown>): void {
  process.on('message', (message) => {
    work(message as Message).then(
      (answer) => process.send?.({ answer: answer ?? null }),
      (error: unknown) =>
        process.send?.({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}
