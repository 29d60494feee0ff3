import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secrets that the server reads from its environment. */
const names = ['SESSION_SECRET'];

/**
 * The secrets of the embedded default, made on first use and kept in `secrets.json`, readable by its owner alone.
 * What the environment gives comes first.
 */
export function loadSecrets(folder) {
  const file = join(folder, 'secrets.json');
  const kept = readKept(file);
  const missing = names.filter((name) => !kept[name]);
  for (const name of missing) kept[name] = randomBytes(32).toString('base64url');
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  return Object.fromEntries(names.map((name) => [name, process.env[name] || kept[name]]));
}

function readKept(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}
