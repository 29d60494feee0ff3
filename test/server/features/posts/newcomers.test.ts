import { expect } from 'chai';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeMember, makeSupporter, startThread, type Member } from '../../../kit/factories.ts';
import { inThread, reply, screen, seenThread, words } from './posts.world.ts';

const hour = 60 * 60_000;

describe('what screening makes of a post', () => {
  let app: TestApp;
  let community: CommunityRow;
  let peer: Member;
  let newcomer: Member;
  let supporter: Member;
  let threadId: string;
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app, { newcomer: { firstPostsLookedAt: 2, holdLinks: true } });
    peer = await makeMember(app, community);
    supporter = await makeSupporter(app, community);
    ({ threadId } = await seenThread(app, community, peer));
  });
  beforeEach(async () => {
    newcomer = await makeMember(app, community, { approvedPosts: 0, daysAgo: 0 });
  });
  after(() => app.close());

  const caseOf = async (postId: string) =>
    (await app.deps.db.collection('cases').findOne({ 'target.id': postId })) as unknown as {
      _id: string;
      dueAt: Date;
      causes: string[];
      severity: string;
      headline: string;
    } | null;
  const say = async (by: Member, text: string) => {
    const postId = (await reply(threadId, by, text)).body.id as string;
    return { postId, post: await screen(app, postId) };
  };

  it('holds a newcomer’s first posts for a supporter, with amber’s due time, and says so', async () => {
    const { postId, post } = await say(newcomer, 'Hello, I am new here.');
    expect(post.state).to.equal('held');
    expect(await inThread(peer, threadId, postId)).to.equal(undefined);
    const row = await caseOf(postId);
    expect(row).to.deep.include({ causes: ['newcomer'], headline: 'newcomer', severity: 'amber' });
    expect(row?.dueAt.getTime()).to.equal(app.clock.now().getTime() + 8 * hour);
    const mine = (await inThread(newcomer, threadId, postId)) as { notice?: Record<string, unknown> } | undefined;
    expect(mine?.notice).to.deep.include({
      reasons: ['newcomer'],
      expectedBy: row?.dueAt.toISOString(),
      staffedHours: community.staffedHours,
    });
    const notices = await newcomer.agent.get('/api/notices');
    expect(notices.body.items[0]).to.include({ kind: 'held', reason: 'newcomer', postId });
  });

  it('lets a newcomer’s posts through after a supporter has looked at the first ones', async () => {
    for (const text of ['My first words.', 'My second words.']) {
      const { postId } = await say(newcomer, text);
      const id = (await caseOf(postId))?._id as string;
      const claim = (await supporter.agent.post(`/api/cases/${id}/claim`)).body.claim.id as string;
      const body = { action: 'publish', reason: 'nothing-wrong', revision: 1, claimId: claim };
      expect((await supporter.agent.post(`/api/cases/${id}/decisions`, body)).status).to.equal(201);
      expect((await inThread(peer, threadId, postId))?.['state']).to.equal('visible');
    }
    const { post } = await say(newcomer, 'My third words.');
    expect(post.state).to.equal('visible');
  });

  it('shows a crisis that must be seen even when a newcomer wrote it', async () => {
    const { postId, post } = await say(newcomer, words.crisisVisible);
    expect([post.state, post.severity]).to.deep.equal(['visible', 'crisis']);
    expect((await caseOf(postId))?.severity).to.equal('crisis');
    const mine = (await inThread(newcomer, threadId, postId)) as {
      notice?: { crisis: boolean; help: { tel: string }[] };
    };
    expect(mine.notice?.crisis).to.equal(true);
    expect(mine.notice?.help.map((entry) => entry.tel)).to.include('999');
  });

  it('holds a crisis with a method and keeps its own, earlier due time for a newcomer', async () => {
    const { postId, post } = await say(newcomer, words.crisisHeld);
    expect(post.state).to.equal('held');
    const row = await caseOf(postId);
    expect(row).to.deep.include({ severity: 'crisis', causes: ['screening'], headline: 'suicide' });
    expect(row?.dueAt.getTime()).to.equal(app.clock.now().getTime() + hour / 4);
  });

  it('holds a newcomer’s links, and leaves a peer’s link to a trusted place alone', async () => {
    const { post } = await say(newcomer, words.link);
    expect(post.state).to.equal('held');
    expect(post.holdReasons).to.include('spam');
    const known = await say(peer, 'It is all on https://www.nhs.uk/conditions/kidney-disease/ really.');
    expect(known.post.state).to.equal('visible');
  });

  it('shows a worrying post with a note, its author help, and its case in the queue', async () => {
    const { postId, post } = await say(peer, words.red);
    expect([post.state, post.severity]).to.deep.equal(['visible-with-note', 'red']);
    expect((await inThread(newcomer, threadId, postId))?.['state']).to.equal('visible-with-note');
    expect((await inThread(newcomer, threadId, postId))?.['notice']).to.equal(null);
    const mine = (await inThread(peer, threadId, postId)) as { notice?: { help: { id: string }[] } } | undefined;
    expect(mine?.notice?.help.map((entry) => entry.id)).to.include('samaritans');
    expect((await caseOf(postId))?.dueAt.getTime()).to.equal(app.clock.now().getTime() + hour);
  });

  it('holds what the rules hold, says which rule to its author, and nothing to anybody else', async () => {
    const { postId, post } = await say(peer, words.heldRed);
    expect(post.state).to.equal('held');
    expect(await inThread(supporter, threadId, postId)).to.equal(undefined);
    expect((await newcomer.agent.get(`/api/posts/${postId}`)).status).to.equal(404);
    const mine = (await inThread(peer, threadId, postId)) as { notice?: { reasons: string[] } } | undefined;
    expect(mine?.notice?.reasons).to.deep.equal(['organ-trade']);
  });

  it('shows help in the very answer that takes a crisis in, before any worker has run', async () => {
    const { body } = await reply(threadId, peer, words.crisisHeld);
    expect(body).to.include({ state: 'screening' });
    expect(body.notice).to.include({ crisis: true });
    expect(body.notice.help.map((entry: { id: string }) => entry.id)).to.include.members([
      'emergency-999',
      'samaritans',
    ]);
  });

  it('raises distress that is said twice within 7 days', async () => {
    const sad = await makeMember(app, community);
    const first = await say(sad, 'Some nights I wish I wouldn’t wake up.');
    expect(first.post.severity).to.equal('amber');
    const second = await say(sad, 'Again I wish I wouldn’t wake up.');
    expect(second.post.severity).to.equal('red');
  });

  it('leaves a calm post without a case', async () => {
    const { postId } = await startThread(community, peer);
    await screen(app, postId);
    expect(await caseOf(postId)).to.equal(null);
  });
});
