import { writeSync } from 'node:fs';
import { url as debuggerUrl } from 'node:inspector';
import { Worker } from 'node:worker_threads';

/** What the thread does: three looks in a row without a beat, and the process ends. A thread has no other way to end it. */
const thread = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const beats = new Int32Array(workerData.shared);
const never = new Int32Array(new SharedArrayBuffer(4));
let last = -1;
let missed = 0;
for (;;) {
  Atomics.wait(never, 0, 0, workerData.stuckMs / 3);
  const now = Atomics.load(beats, 0);
  missed = now === last ? missed + 1 : 0;
  last = now;
  if (missed < 3) continue;
  writeSync(2, 'The event loop stood still for ' + workerData.stuckMs + ' ms: ending the process\\n');
  process.kill(process.pid, 'SIGKILL');
}`;

/**
 * Ends this process with SIGKILL once its event loop has stood still for `stuckMs`: a text on which a check never comes back must not
 * take a worker away for good. What it was at is state in the database, and its supervisor starts another. Not under a debugger.
 */
export function endWhenStuck(stuckMs: number): void {
  if (debuggerUrl() !== undefined) return;
  const shared = new SharedArrayBuffer(4);
  const beats = new Int32Array(shared);
  setInterval(() => Atomics.add(beats, 0, 1), stuckMs / 6).unref();
  const watcher = new Worker(thread, { eval: true, workerData: { shared, stuckMs }, execArgv: [], stdin: false });
  watcher.on('error', (error) => writeSync(2, `Nothing watches the event loop: ${error.message}\n`));
  watcher.unref();
}
