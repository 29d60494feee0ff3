import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.mjs';
import { isExecutable, onPath, rootFolder } from './paths.mjs';
import { capture } from './process.mjs';
import { during, say } from './say.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds a Chromium for the tests, or installs one: `CHROMIUM_PATH`, on PATH, Playwright's, the system's package (as root
 * on Debian), Playwright's own download.
 * @returns {Promise<string>} its file
 */
export async function findChromium() {
  const file = given() ?? names.map(onPath).find(Boolean) ?? (await playwrights()) ?? (await installed());
  if (!file)
    throw new Fault('No Chromium could be found or installed. Install one, or name its file in CHROMIUM_PATH.');
  say(`Chromium: ${file}`);
  return file;
}

function given() {
  const file = process.env.CHROMIUM_PATH;
  if (file && !isExecutable(file)) throw new Fault(`CHROMIUM_PATH is ${file}, which is no program.`);
  return file || undefined;
}

/** The browser that Playwright has downloaded earlier. */
async function playwrights() {
  const { chromium } = await import('playwright-core');
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

async function installed() {
  if (await aptInstall('chromium')) return onPath('chromium');
  await during('downloading Chromium (Playwright)', () =>
    capture(process.execPath, [
      join(rootFolder, 'node_modules/playwright-core/cli.js'),
      'install',
      '--with-deps',
      'chromium',
    ]),
  );
  return playwrights();
}

/** Installs a system package where that is allowed and possible: as root on Debian and its kin. */
export async function aptInstall(name) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  return during(`installing the system package ${name} (apt-get)`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await capture('apt-get', ['update', '-qq'], { env });
    const { code, output } = await capture('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
      env,
    });
    if (code !== 0) say(`  apt-get can't: ${output.trim().split('\n').at(-1)}`);
    return code === 0;
  });
}
