import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from './fault.mjs';
import { identityOf, stillRuns } from './identity.mjs';
import { signalTo } from './process.mjs';
import { say } from './say.mjs';

/** How long children left behind by a killed command may take to end, in milliseconds. */
const leftoverMs = 8_000;

const fileIn = (folder) => join(folder, 'running.json');

/**
 * What runs on a data folder, or undefined.
 * @returns {{ self: { pid: number, start: string }, address?: string, children: object[], env?: Record<string, string> } | undefined}
 */
export function whatRuns(folder) {
  const note = read(folder);
  return stillRuns(note?.self) ? note : undefined;
}

/**
 * Takes the data folder for this process; a {@link Fault} when another one has it. Children that a killed command
 * left behind are stopped first. The folder is given back when this process ends.
 * @returns {{ note(change: object): void }} adds to what others may read about this command
 */
export async function takeFolder(folder) {
  const file = fileIn(folder);
  const before = read(folder);
  if (stillRuns(before?.self)) {
    const where = before.address ? ` at ${before.address}` : '';
    throw new Fault(
      `Already running on ${folder}${where} (process ${before.self.pid}). Stop it first, or choose another ALONGSIDE_DATA.`,
    );
  }
  if (before) {
    await stopLeftovers(before.children ?? []);
    rmSync(file, { force: true });
  }
  let current = { self: identityOf(process.pid), children: [] };
  const write = (target, flag) => writeFileSync(target, `${JSON.stringify(current, null, 2)}\n`, { mode: 0o600, flag });
  try {
    write(file, 'wx');
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    throw new Fault(`Another command is just starting on ${folder}.`);
  }
  process.once('exit', () => rmSync(file, { force: true }));
  return {
    note(change) {
      current = { ...current, ...change };
      write(`${file}.next`, 'w');
      renameSync(`${file}.next`, file);
    },
  };
}

async function stopLeftovers(children) {
  const alive = children.filter(stillRuns);
  if (alive.length === 0) return;
  say(`stopping ${alive.length} processes that an earlier start left behind`);
  for (const { pid } of alive) signalTo(pid, 'SIGTERM');
  const deadline = Date.now() + leftoverMs;
  while (alive.some(stillRuns) && Date.now() < deadline) await pause(50);
  for (const child of alive.filter(stillRuns)) signalTo(child.pid, 'SIGKILL');
}

function read(folder) {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8'));
  } catch (error) {
    // Cut off while it was written: nobody holds the folder, and the note is to be replaced.
    return error.code === 'ENOENT' ? undefined : {};
  }
}
