import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { expect } from 'chai';
import { Redis } from 'ioredis';
import { connectDb, type Db } from '../../../server/kit/db.ts';
import { hearChanges, tellChanges } from '../../../server/kit/hearChanges.ts';
import { changed, keptOf, readKept } from '../../../server/kit/kept.ts';
import { createLog } from '../../../server/kit/log.ts';
import { subjects } from '../../../server/kit/subjects.ts';
import { inTransaction } from '../../../server/kit/transaction.ts';
import { until as untilWithin } from '../../faults/kit/until.ts';
import { freePort } from '../../kit/app.ts';
import { ownRedis } from '../../kit/redis.ts';

const until = (holds: () => Promise<boolean> | boolean): Promise<number> => untilWithin('what is kept', holds, 10_000);
const name = `t${randomBytes(6).toString('hex')}`;

/** A process with a connection to the database, and one to Redis, of its own. */
interface Process {
  readonly db: Db;
  readonly redis: Redis;
  close(): Promise<void>;
}

async function startProcess(url: string): Promise<Process> {
  const db = await connectDb(process.env['MONGODB_URI'] ?? '', name);
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, retryStrategy: () => 20 });
  redis.on('error', () => undefined);
  tellChanges({ db, redis, prefix: name });
  const changes = hearChanges({ db, redis, prefix: name, log: createLog('silent', 'test') });
  await until(() => keptOf(db).listening);
  return {
    db,
    redis,
    async close() {
      changes.close();
      redis.disconnect();
      await db.close();
    },
  };
}

describe('what a process keeps of what it read', function () {
  this.timeout(20_000);
  let one: Process;
  let two: Process;
  let reads = 0;
  before(async () => {
    one = await startProcess(process.env['REDIS_URL'] ?? '');
    two = await startProcess(process.env['REDIS_URL'] ?? '');
  });
  beforeEach(() => {
    reads = 0;
  });
  after(async () => {
    await one.db.dropDatabase();
    await two.close();
    await one.close();
  });

  const read = (by: Process, what: string, forMs = 60_000): Promise<number> =>
    readKept(by.db, { name: what, of: [what], forMs }, () => Promise.resolve((reads += 1)));

  it('is read once for many, until it changes', async () => {
    expect(await Promise.all([read(one, 'a'), read(one, 'a')])).to.deep.equal([1, 1]);
    expect(await read(one, 'a')).to.equal(1);
    changed(one.db, null, 'another');
    expect(await read(one, 'a')).to.equal(1);
    changed(one.db, null, 'a');
    expect(await read(one, 'a')).to.equal(2);
  });

  it('is not kept where it changed while it was being read', async () => {
    let answer: (value: string) => void = () => undefined;
    const slow = readKept(
      one.db,
      { name: 'b', of: ['b'], forMs: 60_000 },
      () => new Promise<string>((resolve) => (answer = resolve)),
    );
    changed(one.db, null, 'b');
    answer('old');
    expect(await slow).to.equal('old');
    expect(await readKept(one.db, { name: 'b', of: ['b'], forMs: 60_000 }, () => Promise.resolve('new'))).to.equal(
      'new',
    );
  });

  it('holds neither what is not there nor what could not be read', async () => {
    const what = { name: 'c', of: ['c'], forMs: 60_000 };
    expect(await readKept<number | null>(one.db, what, () => Promise.resolve(null))).to.equal(null);
    const refused = await readKept(one.db, what, () => Promise.reject(new Error('away'))).catch(
      (error: unknown) => error,
    );
    expect(refused).to.be.an('error');
    expect(await readKept(one.db, what, () => Promise.resolve(3))).to.equal(3);
  });

  it('goes on while a transaction changes it, and goes when that is over', async () => {
    await read(one, 'd');
    await inTransaction(one.db, async (tx) => {
      await one.db.collection('things').insertOne({}, { session: tx });
      changed(one.db, tx, 'd');
      expect(await read(one, 'd')).to.equal(1);
    });
    expect(await read(one, 'd')).to.equal(2);
  });

  it('goes too where nobody knows how a transaction ended', async () => {
    await read(one, 'e');
    const failed = await inTransaction(one.db, async (tx) => {
      changed(one.db, tx, 'e');
      await Promise.reject(new Error('cut'));
    }).catch((error: unknown) => error);
    expect(failed).to.be.an('error');
    expect(await read(one, 'e')).to.equal(2);
  });

  it('goes when another process changes it, or changes more than it can name', async () => {
    await read(two, 'f');
    changed(one.db, null, 'f');
    await until(async () => (await read(two, 'f')) > 1);
    const before = await read(two, 'g');
    changed(one.db, null, subjects.everything);
    await until(async () => (await read(two, 'g')) > before);
  });

  it('goes once the process that changed it can tell again', async () => {
    const before = await read(two, 'i');
    const gone = once(one.redis, 'end');
    one.redis.disconnect();
    await gone;
    changed(one.db, null, 'i');
    expect(await read(two, 'i')).to.equal(before);
    await one.redis.connect();
    await until(async () => (await read(two, 'i')) > before);
  });
});

describe('what a process keeps while Redis goes', function () {
  this.timeout(20_000);

  it('is nothing, until it hears of changes again', async () => {
    const redis = ownRedis(await freePort());
    await redis.start();
    const two = await startProcess(redis.url);
    let reads = 0;
    const read = (by: Process): Promise<number> =>
      readKept(by.db, { name: 'h', of: ['h'], forMs: 60_000 }, () => Promise.resolve((reads += 1)));
    try {
      expect([await read(two), await read(two)]).to.deep.equal([1, 1]);
      await redis.stop();
      await until(() => !keptOf(two.db).listening);
      expect([await read(two), await read(two)]).to.deep.equal([2, 3]);
      await redis.start();
      await until(() => keptOf(two.db).listening);
      expect([await read(two), await read(two)]).to.deep.equal([4, 4]);
    } finally {
      await two.close();
      await redis.stop();
    }
  });
});
