import { expect } from 'chai';
import type { CaseRecord } from '../../../../server/features/cases/case.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import type { PostRow } from '../../../../server/features/posts/post.ts';
import { sweepScreening } from '../../../../server/features/screening/sweepScreening.ts';
import { freePort, startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeMember, startThread, type Member } from '../../../kit/factories.ts';
import { ownRedis, type OwnRedis } from '../../../kit/redis.ts';
import { inThread, screen, words } from '../posts/posts.world.ts';

describe('Redis away', () => {
  let redis: OwnRedis;
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let peer: Member;
  before(async () => {
    redis = ownRedis(await freePort());
  });
  afterEach(async () => {
    await app.close();
    await redis.stop();
  });
  const start = async (): Promise<void> => {
    app = await startApp({ env: { REDIS_URL: redis.url } });
    community = await makeCommunity(app);
    author = await makeMember(app, community);
    peer = await makeMember(app, community);
  };
  const ready = async () =>
    (await app.agent().get('/health/ready')) as { status: number; body: { degraded: string[] } };

  it('while posting: the words are taken, help is shown, and they are screened when it is back', async () => {
    await redis.start();
    await start();
    await redis.stop();
    const worrying = await author.agent.post(`/api/communities/${community.slug}/threads`, {
      title: 'Tonight',
      text: words.crisisHeld,
      topic: 'mind',
    });
    expect(worrying.status).to.equal(202);
    expect(worrying.body.post.notice).to.include({ crisis: true });
    expect(worrying.body.post.notice.help).to.not.be.empty;
    const { threadId, postId } = await startThread(community, author);
    expect((await peer.agent.get(`/api/threads/${threadId}`)).status).to.equal(404);
    expect(await ready()).to.deep.include({ status: 200, body: { ready: true, degraded: ['redis'] } });
    app.clock.advance(30_000);
    await sweepScreening(app.deps);
    const row = await app.until<CaseRecord>('cases', { 'target.id': worrying.body.post.id }, () => true);
    expect(row).to.deep.include({ severity: 'crisis', causes: ['unscreened'] });
    await redis.start();
    await app.startWorker();
    app.clock.advance(60_000);
    // The server's own sweeper finds what the queue never got.
    await app.until<PostRow>('posts', { _id: postId }, (post) => post.state === 'visible');
    expect((await inThread(peer, threadId, postId))?.['state']).to.equal('visible');
  });

  it('from the start: the site answers, signs in, takes posts and never waits for it', async () => {
    await start();
    const before = Date.now();
    const { threadId, postId } = await startThread(community, author);
    expect(Date.now() - before).to.be.below(5_000);
    await screen(app, postId);
    expect((await inThread(peer, threadId, postId))?.['state']).to.equal('visible');
    expect((await ready()).body.degraded).to.deep.equal(['redis']);
    const live = await peer.agent.live();
    expect(await live.watch(threadId)).to.equal(true);
    const heard = live.next('post:visible');
    const reply = await author.agent.post(`/api/threads/${threadId}/posts`, { text: 'Heard all the same.' });
    await screen(app, reply.body.id as string);
    expect((await heard).html).to.include('Heard all the same.');
    live.close();
  });
});
