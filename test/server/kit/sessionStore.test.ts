import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import expressSession, { type SessionData } from 'express-session';
import { Redis } from 'ioredis';
import { connectDb, type Db } from '../../../server/kit/db.ts';
import { DurableSessionStore, hashSessionId } from '../../../server/kit/sessionStore.ts';
import { createSessionCopies, type SessionCopies } from '../../../server/kit/sessionStoreCopies.ts';

const { Cookie } = expressSession;
const name = `t${randomBytes(6).toString('hex')}`;
const session = (): SessionData => {
  const cookie = new Cookie();
  cookie.maxAge = 60_000;
  return { cookie, generation: 1 };
};

describe('the store of sessions', function () {
  this.timeout(20_000);
  let db: Db;
  let redis: Redis;
  let copies: SessionCopies;
  before(async () => {
    db = await connectDb(process.env['MONGODB_URI'] ?? '', name);
    redis = new Redis(process.env['REDIS_URL'] ?? '');
    copies = createSessionCopies(redis, name, 60_000);
  });
  after(async () => {
    await db.dropDatabase();
    await db.close();
    await redis.quit();
  });

  const open = (own: SessionCopies = copies): DurableSessionStore =>
    new DurableSessionStore(db, own, { dbName: name, idleMs: 60_000, touchMs: 60_000 });
  const put = (store: DurableSessionStore, sid: string): Promise<void> =>
    new Promise((resolve, reject) =>
      store.set(sid, session(), (error) =>
        error ? reject(new Error('the store failed', { cause: error })) : resolve(),
      ),
    );
  const take = (store: DurableSessionStore, sid: string): Promise<SessionData | null> =>
    new Promise((resolve, reject) =>
      store.get(sid, (error, found) =>
        error ? reject(new Error('the store failed', { cause: error })) : resolve(found ?? null),
      ),
    );
  const end = (store: DurableSessionStore, sid: string): Promise<void> =>
    new Promise((resolve) => store.destroy(sid, () => resolve()));

  it('keeps a copy for a minute at most', async () => {
    const store = open();
    await put(store, 'copied');
    expect(await take(store, 'copied')).to.include({ generation: 1 });
    const key = `${name}:session:${hashSessionId('copied')}`;
    expect(await redis.get(key)).to.contain('"generation":1');
    expect(await redis.pttl(key)).to.be.within(1, 60_000);
    expect(await take(store, 'copied')).to.include({ generation: 1 });
  });

  it('gives nothing that has ended, in this process or another', async () => {
    const here = open();
    const there = open(createSessionCopies(redis, name, 60_000));
    await put(here, 'ended');
    expect(await take(there, 'ended')).not.to.equal(null);
    await end(here, 'ended');
    expect(await take(here, 'ended')).to.equal(null);
    expect(await take(there, 'ended')).to.equal(null);
  });

  it('lets no reader put back what ended while it read', async () => {
    let goOn = (): void => undefined;
    const reading = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let arrived = (): void => undefined;
    const atTheCopy = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const slow = open({
      ...copies,
      async keep(hash, copy) {
        arrived();
        await reading;
        await copies.keep(hash, copy);
      },
    });
    const store = open();
    await put(store, 'raced');
    const late = take(slow, 'raced');
    await atTheCopy;
    await end(store, 'raced');
    goOn();
    await late;
    expect(await take(store, 'raced')).to.equal(null);
    expect(await take(slow, 'raced')).to.equal(null);
  });

  it('brings nothing back by a touch that comes late', async () => {
    const store = open();
    await put(store, 'touched');
    await end(store, 'touched');
    await new Promise<void>((resolve) => store.touch('touched', session(), () => resolve()));
    expect(await take(store, 'touched')).to.equal(null);
    expect(await db.collection<{ _id: string }>('sessions').findOne({ _id: hashSessionId('touched') })).to.equal(null);
  });
});
