import { join } from 'node:path';
import { findMongo } from './findMongo.mjs';
import { findRedis } from './findRedis.mjs';
import { reachMongo, reachRedis, withoutPassword } from './reach.mjs';
import { during, say } from './say.mjs';
import { settleAll } from './settleAll.mjs';
import { lastTime, startMongo } from './startMongo.mjs';
import { startRedis } from './startRedis.mjs';

/**
 * Finds or starts MongoDB and Redis, and says which.
 * @param {string} folder where embedded ones keep their data
 * @param {{ passing?: boolean }} [options] `passing`: for data that nobody needs afterwards (tests)
 * @returns {Promise<{ mongoUri: string, redisUrl: string, started: { name: string, process: object, again(): object }[] }>}
 *   `started` are those that this command runs itself
 */
export async function openServices(folder, { passing = false } = {}) {
  const [mongo, redis] = await settleAll([mongoAt(folder, passing), redisAt(folder, passing)]);
  const started = [mongo, redis].filter(({ process }) => process);
  return { mongoUri: mongo.address, redisUrl: redis.address, started };
}

async function mongoAt(folder, passing) {
  const given = process.env.MONGODB_URI;
  if (given) {
    await reachMongo(given);
    say(`MongoDB: the one at ${withoutPassword(given)} (MONGODB_URI)`);
    return { address: given };
  }
  const mongoFolder = join(folder, 'mongo');
  const mongo = await findMongo(lastTime(mongoFolder).series);
  const quick = ['--wiredTigerCacheSizeGB', '0.5', '--setParameter', 'diagnosticDataCollectionEnabled=false'];
  const { uri, ...running } = await during(
    'starting MongoDB',
    () => startMongo(mongo, mongoFolder, passing ? quick : []),
    { usuallyQuick: true },
  );
  say(`MongoDB: ${mongo.version}, ${mongo.from} (${mongo.file}), data in ${mongoFolder}`);
  return { address: uri, name: 'MongoDB', ...running };
}

async function redisAt(folder, passing) {
  const given = process.env.REDIS_URL;
  if (given) {
    await reachRedis(given);
    say(`Redis: the one at ${withoutPassword(given)} (REDIS_URL)`);
    return { address: given };
  }
  const redis = await findRedis();
  const redisFolder = join(folder, 'redis');
  const { url, ...running } = await startRedis(redis, redisFolder, { durable: !passing });
  say(`Redis: ${redis.version}, ${redis.from} (${redis.file}), data in ${redisFolder}`);
  return { address: url, name: 'Redis', ...running };
}
