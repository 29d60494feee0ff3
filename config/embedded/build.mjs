import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleProcesses } from './bundle.mjs';
import { compressAssets } from './compressAssets.mjs';
import { Fault } from './fault.mjs';
import { withLock } from './lock.mjs';
import { rootFolder } from './paths.mjs';
import { capture } from './process.mjs';
import { during } from './say.mjs';
import { settleAll } from './settleAll.mjs';
import { copyData, fingerprint } from './sources.mjs';

const dist = join(rootFolder, 'dist');
const serverSources = ['server', 'workers', 'config'];

/** Where a part is put together: at the depth of `dist`, so that the source maps stay true after the move. */
const stageOf = (name) => join(rootFolder, `.build-${name}`);

/** What is built, from what, and what comes of it: folders of the stage, and where they go. */
const parts = [
  {
    name: 'server',
    sources: ['package-lock.json', 'tsconfig.base.json', 'tsconfig.build.json', ...serverSources],
    made: serverSources.map((folder) => [folder, folder]),
    // Types are checked by `npm run check`; without them this takes a third of the time.
    command: ['typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck', '--outDir', stageOf('server')],
    finish: async () => {
      copyData(serverSources, stageOf('server'));
      await bundleProcesses(stageOf('server'));
    },
  },
  {
    name: 'client',
    sources: [
      'package-lock.json',
      'tsconfig.base.json',
      'config/embedded/compressAssets.mjs',
      'client',
      'server/contract',
    ],
    made: [['.', 'client']],
    command: [
      'vite/bin/vite.js',
      'build',
      'client',
      '--logLevel',
      'warn',
      '--emptyOutDir',
      '--outDir',
      stageOf('client'),
    ],
    finish: () => compressAssets(join(stageOf('client'), 'assets')),
  },
  {
    name: 'view',
    sources: ['package-lock.json', 'tsconfig.base.json', 'client', 'server/contract'],
    made: [['.', 'view']],
    command: [
      'vite/bin/vite.js',
      'build',
      'client',
      '--config',
      'client/firstView.config.ts',
      '--logLevel',
      'warn',
      '--emptyOutDir',
      '--outDir',
      stageOf('view'),
    ],
    finish: () => undefined,
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

/** A site that is running keeps what it was started with until the very moment of the move. */
async function buildPart({ name, sources, made, command, finish }, always) {
  const stamp = join(dist, `.built-${name}`);
  const print = fingerprint(sources);
  if (!always && readStamp(stamp) === print) return;
  await during(`building the ${name}`, async () => {
    rmSync(stageOf(name), { recursive: true, force: true });
    const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' };
    const [program, ...args] = command;
    const run = [join('node_modules', program), ...args];
    const { code, output } = await capture(process.execPath, run, { cwd: rootFolder, env });
    if (code !== 0) throw new Fault(`Building the ${name} failed:\n${output.trim()}`);
    await finish();
    rmSync(stamp, { force: true });
    for (const [from, to] of made) {
      rmSync(join(dist, to), { recursive: true, force: true });
      renameSync(join(stageOf(name), from), join(dist, to));
    }
    rmSync(stageOf(name), { recursive: true, force: true });
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
