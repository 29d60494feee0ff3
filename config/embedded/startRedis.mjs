import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from './fault.mjs';
import { writableFolder } from './paths.mjs';
import { freePort } from './ports.mjs';
import { launch } from './process.mjs';
import { say } from './say.mjs';

/** How long the server may take until it answers, in milliseconds. */
const readyMs = 20_000;

/**
 * Starts Redis on 127.0.0.1 and waits until it answers. What it holds may be lost: a folder that this version can't
 * read (written by a newer one, say) is put aside, and an empty one taken.
 * @param {{ file: string, version: string }} redis
 * @param {string} folder
 * @param {{ durable?: boolean }} [options] without `durable` nothing is written to the disk
 * @returns {Promise<{ url: string, process: ReturnType<typeof launch>, again: () => ReturnType<typeof launch> }>}
 */
export async function startRedis(redis, folder, { durable = true } = {}) {
  const fresh = !existsSync(folder);
  try {
    return await attempt(redis, folder, durable);
  } catch (error) {
    if (fresh)
      throw new Fault(`Redis ${redis.version} did not start (${error.message}). Its log: ${join(folder, 'redis.log')}`);
    const aside = `${folder}-unread-${Date.now()}`;
    renameSync(folder, aside);
    say(`Redis ${redis.version} can't read its folder; it was put aside as ${aside}`);
    return startRedis(redis, folder, { durable });
  }
}

async function attempt(redis, folder, durable) {
  writableFolder(folder);
  const port = await freePort();
  const logFile = join(folder, 'redis.log');
  writeFileSync(logFile, '', { mode: 0o600 });
  const args = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, '--maxmemory-policy', 'noeviction'];
  args.push('--save', '', '--appendonly', durable ? 'yes' : 'no');
  const again = () => launch(redis.file, args, { logFile, database: true });
  const child = again();
  const deadline = Date.now() + readyMs;
  while (!(await answers(port))) {
    if (child.ended || Date.now() > deadline) {
      await child.stop(1_000);
      throw new Error(child.ended ? 'it ended at once' : `not ready after ${readyMs / 1000} s`);
    }
    await pause(25);
  }
  return { url: `redis://127.0.0.1:${port}`, process: child, again };
}

/** Whether a server answers PING with PONG, which it does once its data are loaded. */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write('PING\r\n'));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once('data', (data) => {
      resolve(data.toString().startsWith('+PONG'));
      socket.destroy();
    });
    socket.on('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}
