import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** The most that children may take to end together, in milliseconds: what uses the databases, then the databases. */
const stopMs = { users: 6_000, databases: 3_000 };

/** Everything this process has started that still runs. */
const running = new Set();
let closing = false;

/**
 * Starts a long-lived child in a process group of its own, so that Ctrl-C in the terminal reaches only the command,
 * which then stops its children in order.
 * @param {string} file @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, logFile?: string, database?: boolean }} options without `logFile`
 *   the output is inherited; a `database` is stopped after what uses it
 */
export function launch(file, args, { env = process.env, cwd, logFile, database = false } = {}) {
  const log = logFile ? openSync(logFile, 'a', 0o600) : undefined;
  const child = start(file, args, { env, cwd, stdio: ['ignore', log ?? 'inherit', log ?? 'inherit'] }, database);
  if (log !== undefined) closeSync(log);
  return child;
}

/** Starts a child whose `stdout` and `stderr` its caller reads. */
export function launchPiped(file, args, { env = process.env, cwd } = {}) {
  return start(file, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] }, false);
}

/** Runs a short-lived program; gives its exit code and everything it wrote. Killed after `timeoutMs`. */
export async function capture(file, args, { env = process.env, cwd, timeoutMs } = {}) {
  const child = launchPiped(file, args, { env, cwd });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const killer = timeoutMs && setTimeout(() => signalTo(-child.pid, 'SIGKILL'), timeoutMs);
  const { code, error } = await child.exited;
  clearTimeout(killer);
  return { code: code ?? (error ? 127 : 1), output: error?.message ?? stripVTControlCharacters(output) };
}

/** Stops everything that still runs; nothing can be started any more. */
export async function stopAll() {
  closing = true;
  const all = [...running];
  await Promise.all(all.filter((child) => !child.database).map((child) => child.stop(stopMs.users)));
  await Promise.all(all.filter((child) => child.database).map((child) => child.stop(stopMs.databases)));
}

/** Whether this command is ending, so that a child's end is no surprise. */
export function isClosing() {
  return closing;
}

/** Sends a signal to a process, or to a group when the id is negative; one that has gone already is no fault. */
export function signalTo(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function start(file, args, options, database) {
  if (closing) throw new Error(`${file} is not started any more: this command is ending.`);
  const process = spawn(file, args, { ...options, detached: true });
  const exited = new Promise((resolve) => {
    process.once('error', (error) => resolve({ code: null, signal: null, error }));
    // Not "exit": what the child wrote last is still on its way then.
    process.once('close', (code, signal) => resolve({ code, signal }));
  });
  const child = {
    pid: process.pid,
    stdout: process.stdout,
    stderr: process.stderr,
    database,
    ended: false,
    exited,
    /** Asks the child to end; after `deadlineMs` its whole group is killed. */
    async stop(deadlineMs) {
      if (child.ended) return;
      signalTo(process.pid, 'SIGTERM');
      const killer = setTimeout(() => signalTo(-process.pid, 'SIGKILL'), deadlineMs);
      await exited;
      clearTimeout(killer);
    },
  };
  running.add(child);
  void exited.then(() => {
    child.ended = true;
    running.delete(child);
  });
  return child;
}
