import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.mjs';
import { rootFolder } from './paths.mjs';
import { capture } from './process.mjs';
import { during } from './say.mjs';

/** Installs the packages of the lock file where they are missing or of other versions. */
export async function installPackages() {
  if (isInstalled()) return;
  await during('installing packages (npm ci)', async () => {
    const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
    // The client is built here, with development packages, also where NODE_ENV says production.
    const args = [...npm.slice(1), 'ci', '--include=dev', '--no-audit', '--no-fund'];
    // The runtime of the sentence model comes whole in its package; its script would fetch what graphics cards need, and where that can't
    // be reached, npm would leave the runtime out without a word.
    const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' };
    const { code, output } = await capture(npm[0], args, { cwd: rootFolder, env });
    if (code !== 0) throw new Fault(`npm ci failed:\n${output.trim()}`);
  });
}

/** Compares what npm noted beside the packages with the lock file; times would mislead after a checkout. */
function isInstalled() {
  const wanted = packagesIn(join(rootFolder, 'package-lock.json'));
  const present = packagesIn(join(rootFolder, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}
