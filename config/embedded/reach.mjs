import { Fault } from './fault.mjs';

/** How long a configured service may take to answer, in milliseconds. */
const answerMs = 5_000;

/** Makes sure that the configured MongoDB answers and knows transactions. */
export async function reachMongo(uri) {
  const { default: mongoose } = await import('mongoose');
  let client;
  try {
    client = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: answerMs, connectTimeoutMS: answerMs });
    const hello = await client.db('admin').command({ hello: 1 });
    if (hello.setName || hello.msg === 'isdbgrid') return;
  } catch (error) {
    throw new Fault(`Can't reach MongoDB at ${withoutPassword(uri)} (${firstLine(error)}). Look at MONGODB_URI.`);
  } finally {
    await client?.close();
  }
  throw new Fault(
    `MongoDB at ${withoutPassword(uri)} is no replica set, which transactions need. Start it with --replSet.`,
  );
}

/** Makes sure that the configured Redis answers. */
export async function reachRedis(url) {
  const { Redis } = await import('ioredis');
  let redis;
  let fault;
  try {
    redis = new Redis(url, { lazyConnect: true, connectTimeout: answerMs, retryStrategy: () => null });
    redis.on('error', (error) => (fault ??= error));
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw new Fault(`Can't reach Redis at ${withoutPassword(url)} (${firstLine(fault ?? error)}). Look at REDIS_URL.`);
  } finally {
    redis?.disconnect();
  }
}

/** An address as it may be shown. */
export function withoutPassword(uri) {
  return uri.replace(/\/\/[^@/]*@/u, '//…@');
}

function firstLine(error) {
  return withoutPassword(String(error.message || error.code).split('\n')[0]);
}
