import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { Fault } from './fault.mjs';

/** What of the data folder can be had again, or is about this machine's moment only. */
const passing = new Set(['bin', 'log', 'running.json', 'running.json.next']);
/** Says what a folder is and when it was taken. */
const noteName = 'backup.json';

/** A {@link Fault} where the databases are somebody else's: copying files is right for the embedded ones alone. */
export function refuseOutside() {
  if (!process.env.MONGODB_URI) return;
  throw new Fault(
    'MONGODB_URI is set: back that database up with MongoDB’s own tools, mongodump --oplog and mongorestore (see deploy/README.md).',
  );
}

/**
 * Copies a data folder into a new folder. It appears there whole or not at all.
 * @param {string} folder @param {string} into @param {() => Promise<unknown>} take holds the data folder, so that nothing starts meanwhile
 * @returns {Promise<number>} bytes copied
 */
export async function backUp(folder, into, take) {
  if (!hasData(folder)) throw new Fault(`There are no data in ${folder}.`);
  if (existsSync(into)) throw new Fault(`${into} is there already; name a folder that is not.`);
  if (`${resolve(into)}${sep}`.startsWith(`${resolve(folder)}${sep}`))
    throw new Fault(`${into} is inside the data folder: what takes the data would take their copy too.`);
  await take();
  const part = `${into}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true, mode: 0o700 });
  copy(folder, part);
  const bytes = sizeOf(part);
  writeFileSync(join(part, noteName), `${JSON.stringify({ takenAt: new Date().toISOString(), bytes }, null, 2)}\n`);
  renameSync(part, into);
  return bytes;
}

/**
 * Copies a backup into a data folder that holds no data.
 * @param {string} from @param {string} folder @param {() => Promise<unknown>} take
 * @returns {Promise<string>} when the backup was taken
 */
export async function restore(from, folder, take) {
  const note = noteOf(from);
  await take();
  if (hasData(folder))
    throw new Fault(`There are data in ${folder}: move that folder away first, nothing is overwritten.`);
  for (const name of readdirSync(folder)) if (!passing.has(name)) throw new Fault(`${folder} is not empty (${name}).`);
  const part = join(folder, '.restoring');
  try {
    copy(from, part);
    if (sizeOf(part) !== note.bytes) throw new Fault(`The backup in ${from} is not whole.`);
    for (const name of readdirSync(part)) renameSync(join(part, name), join(folder, name));
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return note.takenAt;
}

function hasData(folder) {
  return existsSync(join(folder, 'mongo'));
}

function noteOf(from) {
  try {
    return JSON.parse(readFileSync(join(from, noteName), 'utf8'));
  } catch {
    throw new Fault(`There is no backup in ${from}.`);
  }
}

function copy(from, to) {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(from)) {
    if (passing.has(name) || name === noteName || name === '.restoring') continue;
    // Sockets that a killed process left behind can't be copied, and are of no use.
    const filter = (file) => !statSync(file).isSocket();
    cpSync(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true, errorOnExist: true, filter });
  }
}

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0);
}
