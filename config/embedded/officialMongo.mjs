import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './process.mjs';
import { say } from './say.mjs';

/** The download is given up when nothing arrives for this long, in milliseconds: many networks let no one through. */
const silenceMs = 12_000;

/**
 * Fetches the official MongoDB build for this platform into `folder`; gives its file, or undefined where the
 * site can't be reached. The downloader runs in a process of its own, because it can't be interrupted.
 */
export async function fetchOfficialMongo(folder) {
  say('fetching the official MongoDB build …');
  const child = launch(process.execPath, [join(import.meta.dirname, 'officialMongo.cli.mjs'), folder], {
    env: {
      ...process.env,
      MONGOMS_MD5_CHECK: 'true',
      MONGOMS_MAX_RETRIES: '1',
      // Without this the downloader does not check who answers.
      npm_config_strict_ssl: 'true',
    },
  });
  let seen = -1;
  let silentSince = Date.now();
  const watch = setInterval(() => {
    const bytes = bytesIn(folder);
    if (bytes !== seen) silentSince = Date.now();
    seen = bytes;
    if (Date.now() - silentSince > silenceMs) void child.stop(0);
  }, 500);
  const { code } = await child.exited;
  clearInterval(watch);
  if (code !== 0) say("  can't fetch the official build here");
  return code === 0
    ? readdirSync(folder)
        .map((name) => join(folder, name))
        .find(isMongod)
    : undefined;
}

function isMongod(file) {
  return /[/\\]mongod[^/\\]*$/u.test(file) && !file.endsWith('.md5');
}

function bytesIn(folder) {
  try {
    return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  } catch {
    return 0;
  }
}
