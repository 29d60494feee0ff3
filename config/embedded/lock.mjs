import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { identityOf, stillRuns } from './identity.mjs';

/** How often a waiting process looks again, in milliseconds. */
const lookMs = 200;

/**
 * Runs a step that two processes must not do at once; the second one waits. A lock whose holder is gone is taken over.
 * @template T
 * @param {string} file @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
export async function withLock(file, step) {
  while (!take(file)) await pause(lookMs);
  try {
    return await step();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, JSON.stringify(identityOf(process.pid)), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (!stillRuns(holderOf(file))) rmSync(file, { force: true });
  return false;
}

function holderOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Half-written, or gone in this very moment: as good as held until the next look.
    return identityOf(process.pid);
  }
}
