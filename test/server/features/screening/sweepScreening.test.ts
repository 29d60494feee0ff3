import { expect } from 'chai';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import type { CaseRecord } from '../../../../server/features/cases/case.ts';
import { screeningLimits } from '../../../../config/limits.ts';
import type { PostId } from '../../../../server/contract/ids.ts';
import { newId } from '../../../../server/kit/ids.ts';
import type { PostRow } from '../../../../server/features/posts/post.ts';
import { sweepScreening } from '../../../../server/features/screening/sweepScreening.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeMember, makeSupporter, startThread, type Member } from '../../../kit/factories.ts';
import { settle as decideAs } from '../cases/cases.world.ts';
import { inThread, screen, seenThread, stored, words } from '../posts/posts.world.ts';

const second = 1_000;

describe('screening that is late', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let peer: Member;
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
    author = await makeMember(app, community);
    peer = await makeMember(app, community);
  });
  afterEach(() => app.stopWorker());
  after(() => app.close());

  const caseOf = async (postId: string) =>
    (await app.deps.db.collection('cases').findOne({ 'target.id': postId })) as unknown as CaseRecord | null;
  /** A post that nobody has screened for 30 seconds, and the sweep that found it. */
  const late = async (text?: string) => {
    const ids = await startThread(community, author, text === undefined ? {} : { text });
    app.clock.advance(30 * second);
    await sweepScreening(app.deps);
    return ids;
  };

  it('is neither shown nor lost: after 30 seconds a person is asked, and no earlier', async () => {
    const { threadId, postId } = await startThread(community, author);
    app.clock.advance(30 * second - 1);
    await sweepScreening(app.deps);
    expect(await caseOf(postId)).to.equal(null);
    app.clock.advance(1);
    await sweepScreening(app.deps);
    const row = await caseOf(postId);
    expect(row).to.deep.include({ causes: ['unscreened'], headline: 'unscreened', severity: 'amber', state: 'open' });
    expect(row?.dueAt.getTime()).to.equal(app.clock.now().getTime() + 8 * 3_600 * second);
    expect((await peer.agent.get(`/api/threads/${threadId}`)).status).to.equal(404);
    const mine = (await inThread(author, threadId, postId)) as { notice?: { reasons: string[]; expectedBy: string } };
    expect(mine).to.include({ state: 'screening' });
    expect(mine.notice).to.deep.include({ reasons: ['unscreened'], expectedBy: row?.dueAt.toISOString() });
  });

  it('asks a person once, however many processes look', async () => {
    const { postId } = await startThread(community, author);
    app.clock.advance(30 * second);
    await Promise.all([1, 2, 3].map(() => sweepScreening(app.deps)));
    await sweepScreening(app.deps);
    expect((await caseOf(postId))?.log.map((line) => line.verb)).to.deep.equal(['opened']);
  });

  it('asks about every post, however many wait before it, and first where the rules found a crisis', async () => {
    const { postId } = await startThread(community, author);
    const posts = app.deps.db.collection<PostRow>('posts');
    const model = await stored(app, postId);
    const copies = Array.from({ length: screeningLimits.sweepBatch + 1 }, (_, at) => ({
      ...model,
      _id: newId<PostId>(),
      crisis: at === screeningLimits.sweepBatch,
    }));
    await posts.insertMany(copies);
    app.clock.advance(30 * second);
    await sweepScreening(app.deps);
    const ids = copies.map(({ _id }) => _id as string);
    const cases = app.deps.db.collection<CaseRecord>('cases').find({ 'target.id': { $in: ids } });
    const asked = await cases.sort({ _id: 1 }).toArray();
    expect(asked).to.have.length(copies.length);
    expect(asked[0]?.target.id, 'the crisis first').to.equal(ids.at(-1));
    await posts.deleteMany({ _id: { $in: copies.map(({ _id }) => _id) } });
  });

  it('shows a post that comes out green and closes its case as screened late', async () => {
    const { threadId, postId } = await late();
    await screen(app, postId);
    expect((await inThread(peer, threadId, postId))?.['state']).to.equal('visible');
    expect((await inThread(author, threadId, postId))?.['notice']).to.equal(null);
    const row = await caseOf(postId);
    expect(row?.state).to.equal('closed');
    expect(row?.log.at(-1)).to.include({ verb: 'screened late', by: 'the service' });
  });

  it('raises the case where it comes out as anything else', async () => {
    const { postId } = await late(words.red);
    const before = await caseOf(postId);
    await screen(app, postId);
    const row = await caseOf(postId);
    expect(row).to.deep.include({
      severity: 'red',
      state: 'open',
      headline: 'suicide',
      causes: ['unscreened', 'screening'],
    });
    expect(row?.dueAt.getTime()).to.be.below(before?.dueAt.getTime() ?? 0);
    expect(row?.findings).to.not.be.empty;
  });

  it('never closes a crisis, even when it comes out green', async () => {
    const { postId } = await startThread(community, author);
    await app.deps.db.collection('posts').updateOne({ _id: postId as never }, { $set: { crisis: true } });
    app.clock.advance(30 * second);
    await sweepScreening(app.deps);
    await screen(app, postId);
    expect(await caseOf(postId)).to.deep.include({ severity: 'crisis', state: 'open' });
    expect((await stored(app, postId)).state).to.equal('visible');
  });

  it('closes the case of words that their author changed before they were screened', async () => {
    const { postId } = await late();
    const edited = await author.agent.patch(`/api/posts/${postId}`, { revision: 1, text: 'Quite other words.' });
    expect(edited.status).to.equal(202);
    await screen(app, postId);
    expect((await caseOf(postId))?.state).to.equal('closed');
    expect(await stored(app, postId)).to.include({ state: 'visible', waitingSince: null });
  });

  it('leaves the case open when its author takes the words down', async () => {
    const { postId } = await late();
    await author.agent.delete(`/api/posts/${postId}`);
    await sweepScreening(app.deps);
    await screen(app, postId);
    expect((await caseOf(postId))?.state).to.equal('open');
  });

  it('lets a supporter publish what was never screened', async () => {
    const { threadId, postId } = await late();
    const supporter = await makeSupporter(app, community);
    const id = (await caseOf(postId))?._id as string;
    await decideAs(supporter, id, 'publish', 'nothing-wrong');
    expect((await inThread(peer, threadId, postId))?.['state']).to.equal('visible');
    await screen(app, postId);
    expect((await stored(app, postId)).state).to.equal('visible');
  });

  it('also finds an edit that waits, while the approved words stay up', async () => {
    const { threadId, postId } = await seenThread(app, community, author, { text: 'Approved words.' });
    await author.agent.patch(`/api/posts/${postId}`, { revision: 1, text: 'Newer words.' });
    app.clock.advance(30 * second);
    await sweepScreening(app.deps);
    expect((await caseOf(postId))?.causes).to.deep.equal(['unscreened']);
    expect((await inThread(peer, threadId, postId))?.['html']).to.equal('<p>Approved words.</p>\n');
  });

  it('catches up as soon as a worker is back after a minute', async () => {
    const { postId } = await startThread(community, author);
    const worrying = await startThread(community, author, { text: words.crisisHeld });
    app.clock.advance(60 * second);
    await sweepScreening(app.deps);
    expect((await caseOf(postId))?.severity).to.equal('amber');
    expect((await caseOf(worrying.postId))?.severity).to.equal('crisis');
    await app.startWorker();
    await app.until<PostRow>('posts', { _id: postId }, (post) => post.state === 'visible');
    await app.until<PostRow>('posts', { _id: worrying.postId }, (post) => post.state === 'held');
    expect((await caseOf(postId))?.state).to.equal('closed');
  });
});
