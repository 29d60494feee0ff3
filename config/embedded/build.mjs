import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.mjs';
import { withLock } from './lock.mjs';
import { rootFolder } from './paths.mjs';
import { capture } from './process.mjs';
import { during } from './say.mjs';
import { settleAll } from './settleAll.mjs';
import { copyData, fingerprint } from './sources.mjs';

const dist = join(rootFolder, 'dist');
const serverSources = ['server', 'workers', 'config'];

/** What is built, from what, and into what. */
const parts = [
  {
    name: 'server',
    sources: ['package-lock.json', 'tsconfig.base.json', 'tsconfig.build.json', ...serverSources],
    made: serverSources,
    // Types are checked by `npm run check`; without them this takes a third of the time.
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck'],
  },
  {
    name: 'client',
    sources: ['package-lock.json', 'tsconfig.base.json', 'client', 'server/contract'],
    made: ['client'],
    command: ['node_modules/vite/bin/vite.js', 'build', 'client', '--logLevel', 'warn'],
  },
];

/**
 * Compiles the server and builds the client where their sources differ from what was built last.
 * @param {{ always?: boolean }} [options]
 */
export async function buildOnce({ always = false } = {}) {
  mkdirSync(dist, { recursive: true });
  await withLock(join(dist, '.building'), async () => {
    await settleAll(parts.map((part) => buildPart(part, always)));
  });
}

async function buildPart({ name, sources, made, command }, always) {
  const stamp = join(dist, `.built-${name}`);
  const print = fingerprint(sources);
  if (!always && readStamp(stamp) === print) return;
  await during(`building the ${name}`, async () => {
    rmSync(stamp, { force: true });
    for (const folder of made) rmSync(join(dist, folder), { recursive: true, force: true });
    const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' };
    const { code, output } = await capture(process.execPath, command, { cwd: rootFolder, env });
    if (code !== 0) throw new Fault(`Building the ${name} failed:\n${output.trim()}`);
    if (name === 'server') copyData(serverSources, dist);
    writeFileSync(stamp, print);
  });
}

function readStamp(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
