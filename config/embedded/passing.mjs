import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Linux keeps this folder in memory: making a test's collections and indexes there takes a quarter of the time. */
const inMemory = '/dev/shm';
/** What the tests' databases need at most, in bytes; containers often have far less there. */
const neededBytes = 4_000_000_000;

/** Where data that nobody needs afterwards are best put. */
export function passingBase() {
  try {
    accessSync(inMemory, constants.W_OK);
    const { bavail, bsize } = statfsSync(inMemory);
    if (bavail * bsize >= neededBytes) return inMemory;
  } catch {
    // Not every system has it.
  }
  return tmpdir();
}
