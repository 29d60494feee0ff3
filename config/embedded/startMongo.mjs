import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from './fault.mjs';
import { writableFolder } from './paths.mjs';
import { accepts, freePort } from './ports.mjs';
import { launch } from './process.mjs';

/** How long the server may take until it accepts writes, in milliseconds: recovery after a power cut takes longest. */
const readyMs = 60_000;

/**
 * Starts a replica set of one on 127.0.0.1 and waits until it accepts writes.
 * @param {{ file: string, version: string }} mongo
 * @param {string} folder holds the data and `server.json` (port and version of last time)
 * @param {string[]} [extra] further arguments
 * @returns {Promise<{ uri: string, process: ReturnType<typeof launch>, again: () => ReturnType<typeof launch> }>}
 */
export async function startMongo(mongo, folder, extra = []) {
  const dbPath = writableFolder(join(folder, 'db'));
  const port = await freePort(lastTime(folder).port);
  const logFile = join(folder, 'mongod.log');
  const args = ['--replSet', 'rs0', '--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', dbPath, '--quiet'];
  // A replica set of one has nobody to hand over to: it need not wait 15 s for a successor when it is stopped.
  if (Number.parseInt(mongo.version, 10) >= 5) {
    args.push('--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100');
  }
  // What a killed process had begun to write stays locked for this long (60 s unless told): others would wait for it past the 30 s in
  // which everything must be screened.
  args.push('--setParameter', 'transactionLifetimeLimitSeconds=10');
  writeFileSync(logFile, '', { mode: 0o600 });
  const again = () => launch(mongo.file, [...args, ...extra], { logFile, database: true });
  const child = again();
  try {
    await waitForPrimary(child, port);
  } catch (error) {
    await child.stop(3_000);
    throw new Fault(`MongoDB ${mongo.version} did not start (${error.message}). Its log: ${logFile}`);
  }
  const series = mongo.version.split('.').slice(0, 2).join('.');
  writeFileSync(join(folder, 'server.json'), `${JSON.stringify({ port, series })}\n`);
  return { uri: `mongodb://127.0.0.1:${port}/?directConnection=true&replicaSet=rs0`, process: child, again };
}

/** What `server.json` remembers; nothing on the first start. */
export function lastTime(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8'));
  } catch {
    return {};
  }
}

async function waitForPrimary(child, port) {
  const deadline = Date.now() + readyMs;
  // The driver gives a client up for good when its first connection is refused: it starts when the server listens.
  await until(() => accepts(port), child, deadline);
  const { default: mongoose } = await import('mongoose');
  const member = { _id: 0, host: `127.0.0.1:${port}` };
  const client = new mongoose.mongo.MongoClient(`mongodb://${member.host}/?directConnection=true`);
  try {
    await until(
      async () => {
        const hello = await client.db('admin').command({ hello: 1 });
        if (hello.isreplicaset) await initiate(client.db('admin'), member);
        return hello.isWritablePrimary;
      },
      child,
      deadline,
    );
  } finally {
    await client.close();
  }
}

async function until(holds, child, deadline) {
  while (!(await holds())) {
    if (child.ended) throw new Error('it ended at once');
    if (Date.now() > deadline) throw new Error(`not ready after ${readyMs / 1000} s`);
    await pause(25);
  }
}

/** Makes the set, or, where it was made under another port, names the new one. */
async function initiate(admin, member) {
  try {
    await admin.command({ replSetInitiate: { _id: 'rs0', members: [member] } });
  } catch (error) {
    if (error.codeName !== 'AlreadyInitialized') return;
    const { config } = await admin.command({ replSetGetConfig: 1 });
    if (config.members[0].host === member.host) return;
    const renamed = { ...config, version: config.version + 1, members: [{ ...config.members[0], host: member.host }] };
    await admin.command({ replSetReconfig: renamed, force: true });
  }
}
