import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { Fault } from './fault.mjs';

/** The checkout. */
export const rootFolder = resolve(import.meta.dirname, '../..');

/** Where this installation keeps its data: `ALONGSIDE_DATA`, otherwise `.data` in the checkout. */
export function dataFolder() {
  return resolve(rootFolder, process.env.ALONGSIDE_DATA || '.data');
}

/** Database programs fetched for this checkout, one copy for all its data folders. */
export const checkoutBin = join(rootFolder, '.data/bin');

/**
 * Database programs shared by all checkouts of this user, so that a fresh clone need not fetch them again:
 * `ALONGSIDE_CACHE`, otherwise the platform's cache folder.
 */
export function sharedBin() {
  const base =
    process.env.ALONGSIDE_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'alongside');
  return join(base, 'bin');
}

/** Makes a folder (and those above it) that this process may write in; a {@link Fault} where it can't. */
export function writableFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Fault(`Can't write in the folder ${folder} (${error.code}). Choose another with ALONGSIDE_DATA.`);
  }
  return folder;
}

/** The file of a program on PATH, or undefined. */
export function onPath(program) {
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    const file = join(folder, program);
    if (isExecutable(file)) return file;
  }
  return undefined;
}

/** Whether a file exists that this process may run. */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
