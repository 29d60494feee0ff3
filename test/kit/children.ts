import type { ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();

/** Lets a process that a test started not outlive the tests, however these end. */
export function endsWithTests<Child extends ChildProcess>(child: Child): Child {
  watch();
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

let watched = false;

function watch(): void {
  if (watched) return;
  watched = true;
  process.once('exit', () => {
    for (const child of running) child.kill('SIGKILL');
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));
}
