import { readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writableFolder } from './paths.mjs';

/** A log above this size, in bytes, is put aside at the next start; one such is kept. */
const keepBytes = 10_000_000;

/** The file that a process logs into. */
export function logFileFor(folder, name) {
  const file = join(writableFolder(join(folder, 'log')), `${name}.log`);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > keepBytes) renameSync(file, `${file}.1`);
  return file;
}

/** The last lines of a log. */
export function tailOf(file, lines = 15) {
  const text = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8') : '';
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}
