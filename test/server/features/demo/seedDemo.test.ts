import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { readConfig } from '../../../../config/env.ts';
import { composed } from '../../../../server/composed.ts';
import { openDeps, type Deps, type Opened } from '../../../../server/deps.ts';
import { noteDemoState } from '../../../../server/features/demo/progress.store.ts';
import { seedDemo } from '../../../../server/features/demo/seedDemo.ts';
import { ensureIndexes } from '../../../../server/indexes.ts';
import type { Announce } from '../../../../server/live/announce.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';

describe('The demonstration', function () {
  // Some 700 posts go through the real acceptance and screening.
  this.timeout(240_000);
  let app: TestApp;
  let deps: Deps;
  let opened: Opened;
  before(async () => {
    const name = `t${randomBytes(6).toString('hex')}`;
    const env = { MONGODB_DB: name, REDIS_PREFIX: name };
    // As at a real first start, it is set up before anything else runs: sweeps would take its claims of the past away.
    opened = await openDeps(readConfig({ ...process.env, ...env, NODE_ENV: 'test', LOG_LEVEL: 'silent' }), 'seed');
    const jobs: Deps['jobs'] = { enqueue: () => Promise.resolve(true), close: () => Promise.resolve() };
    deps = {
      ...opened,
      ...composed,
      models: null,
      jobs,
      announce: new Proxy({} as Announce, { get: () => () => undefined }),
    };
    await noteDemoState(opened.db, 'begun');
    await opened.db.collection('communities').insertOne({ slug: 'half-made' });
    expect(await seed()).to.equal(true);
    app = await startApp({ env });
  });
  after(async () => {
    await app.close();
    await opened.close();
  });

  const seed = () => seedDemo(deps, ensureIndexes, () => undefined);
  const signIn = async (who: string) => {
    const agent = app.agent();
    const answer = await agent.post('/api/session', { email: `${who}@demo.test`, passphrase: 'alongside-demo' });
    expect(answer.status, who).to.equal(200);
    return agent;
  };

  it('is refused in production', async () => {
    const production = { ...deps, config: { ...deps.config, production: true } };
    const refused = await seedDemo(production, ensureIndexes, () => undefined).catch((error: unknown) => error);
    expect(String(refused)).to.include('refused in production');
  });

  it('begins anew where a set-up was cut short', async () => {
    expect(await app.deps.db.collection('communities').countDocuments({ slug: 'half-made' })).to.equal(0);
  });

  it('has two groups, each with about 30 conversations and 300 posts', async () => {
    const groups = (await app.agent().get('/api/communities')).body.items as { slug: string }[];
    expect(groups.map((group) => group.slug).sort()).to.deep.equal(['kidney-18-30', 'type-1']);
    const counts = await app.deps.db
      .collection('posts')
      .aggregate<{ n: number }>([
        { $match: { state: /^visible/ } },
        { $group: { _id: '$communityId', n: { $sum: 1 } } },
      ])
      .toArray();
    for (const { n } of counts) expect(n).to.be.within(280, 420);
  });

  it('gives the supporter open cases of each severity, a held post and people at the door', async () => {
    const supporter = await signIn('supporter');
    const cases = (await supporter.get('/api/cases?limit=100')).body;
    expect(cases.counts.crisis).to.be.at.least(1);
    expect(cases.counts.red).to.be.at.least(1);
    expect(cases.counts.amber).to.be.at.least(1);
    expect(cases.items.some((row: { target: string }) => row.target === 'join-request')).to.equal(true);
    expect(await app.deps.db.collection('posts').countDocuments({ state: 'held' })).to.be.at.least(1);
  });

  it('lets everybody in whom the start names', async () => {
    const peer = await signIn('peer');
    expect((await peer.get('/api/communities/kidney-18-30/threads')).status).to.equal(200);
    const newcomer = await signIn('newcomer');
    expect((await newcomer.get('/api/communities/kidney-18-30/threads')).status).to.equal(404);
    const admin = await signIn('admin');
    expect((await admin.get('/api/session')).body.can.createCommunity).to.equal(true);
    await signIn('lead');
  });

  it('is set up once', async () => {
    expect(await seed()).to.equal(false);
  });
});
