import { expect } from 'chai';
import type { Screening } from '../../../../server/contract/screening.ts';
import type { CaseRecord } from '../../../../server/features/cases/case.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { screenedText, type PostRow } from '../../../../server/features/posts/post.ts';
import { screenPost } from '../../../../server/features/screening/screenPost.ts';
import { settleScreening } from '../../../../server/features/screening/settleScreening.ts';
import { verdictOf } from '../../../../server/features/screening/verdict.rules.ts';
import { openLateCase } from '../../../../server/features/screening/openLateCase.ts';
import { bareContext } from '../../../../server/triage/context.ts';
import { readText } from '../../../../server/triage/reading.ts';
import { runChecks } from '../../../../server/triage/screenText.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeMember, makeSupporter, startThread, type Member } from '../../../kit/factories.ts';
import { settle as decideAs } from '../cases/cases.world.ts';
import { inThread, reply, screen, seenThread, stored, words } from '../posts/posts.world.ts';

const calm: Screening = { severity: 'green', contentState: 'visible', categories: [], findings: [] };

describe('settling a screening', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let peer: Member;
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
  });
  beforeEach(async () => {
    author = await makeMember(app, community);
    peer = await makeMember(app, community);
  });
  after(() => app.close());

  const caseOf = async (postId: string) =>
    (await app.deps.db.collection('cases').findOne({ 'target.id': postId })) as unknown as CaseRecord | null;
  const settle = (post: PostRow, screening = calm) =>
    settleScreening(app.deps, {
      post,
      community,
      screening,
      verdict: verdictOf(screening, false),
      help: [],
      now: app.clock.now(),
    });

  it('does nothing for a revision that its author has changed meanwhile', async () => {
    const { threadId, postId } = await startThread(community, author, { text: 'The first words.' });
    const first = await stored(app, postId);
    await author.agent.patch(`/api/posts/${postId}`, { revision: 1, text: words.heldRed });
    await settle(first);
    expect(await stored(app, postId)).to.include({ state: 'screening' });
    expect((await peer.agent.get(`/api/threads/${threadId}`)).status).to.equal(404);
    await screen(app, postId);
    expect((await stored(app, postId)).state).to.equal('held');
    expect((await caseOf(postId))?.revision).to.equal(2);
  });

  it('does not show what a person hid while it was being read', async () => {
    const { threadId, postId } = await seenThread(app, community, author);
    await author.agent.patch(`/api/posts/${postId}`, { revision: 1, text: 'An edit that is being read.' });
    const reading = await stored(app, postId);
    const supporter = await makeSupporter(app, community);
    await peer.agent.post(`/api/posts/${postId}/reports`, { reason: 'unkind', note: '' });
    const id = (await caseOf(postId))?._id as string;
    await decideAs(supporter, id, 'hide-for-edit', 'be-kind', { revision: 2 });
    await settle(reading);
    expect(await inThread(peer, threadId, postId)).to.equal(undefined);
    expect((await stored(app, postId)).state).to.equal('held');
  });

  it('closes the case that was opened for being late while it was being read', async () => {
    const { threadId } = await seenThread(app, community, author);
    const postId = (await reply(threadId, peer, words.calm)).body.id as string;
    const reading = await stored(app, postId);
    await openLateCase(app.deps, reading._id);
    expect((await caseOf(postId))?.state).to.equal('open');
    await settle(reading);
    expect(await stored(app, postId)).to.include({ state: 'visible', waitingSince: null });
    expect((await caseOf(postId))?.state).to.equal('closed');
  });

  it('leaves what a person took down, who was asked while it was being read', async () => {
    const { threadId } = await seenThread(app, community, author);
    const postId = (await reply(threadId, peer, words.calm)).body.id as string;
    const reading = await stored(app, postId);
    await openLateCase(app.deps, reading._id);
    const supporter = await makeSupporter(app, community);
    const id = (await caseOf(postId))?._id as string;
    await decideAs(supporter, id, 'remove', 'be-kind');
    await settle(reading);
    expect((await stored(app, postId)).state).to.equal('removed');
    expect(await inThread(author, threadId, postId)).to.equal(undefined);
  });

  it('is harmless twice, also at once', async () => {
    const { threadId } = await seenThread(app, community, author);
    const postId = (await reply(threadId, peer, words.red)).body.id as string;
    const { _id } = await stored(app, postId);
    await Promise.all([screenPost(app.deps, _id), screenPost(app.deps, _id), screenPost(app.deps, _id)]);
    await screenPost(app.deps, _id);
    expect((await caseOf(postId))?.log.map((line) => line.verb)).to.deep.equal(['opened']);
    expect((await author.agent.get(`/api/threads/${threadId}`)).body.replyCount).to.equal(1);
    expect((await author.agent.get('/api/notices')).body.items).to.have.length(1);
    const membership = await app.deps.db.collection('memberships').findOne({ _id: peer.membershipId });
    expect(membership?.['approvedPosts']).to.equal(11);
  });

  it('holds what a failed check could not read, and asks a person', async () => {
    const { postId } = await startThread(community, author);
    const post = await stored(app, postId);
    const failing = {
      id: 'broken',
      run: () => {
        throw new Error('broken check');
      },
    };
    const reading = readText(screenedText(post.latest), bareContext(app.clock.now(), 'general', 'post'));
    await settle(post, runChecks(reading, [failing]));
    expect((await stored(app, postId)).state).to.equal('held');
    expect(await caseOf(postId)).to.deep.include({ severity: 'amber', causes: ['screening'], state: 'open' });
  });

  it('tells a running case that the words were changed, with what is in the new ones', async () => {
    const { postId } = await seenThread(app, community, author, { text: words.red });
    expect((await caseOf(postId))?.findings).to.not.be.empty;
    await author.agent.patch(`/api/posts/${postId}`, { revision: 1, text: 'I am fine, really.' });
    await screen(app, postId);
    const row = await caseOf(postId);
    expect(row).to.deep.include({ severity: 'red', state: 'open', revision: 2, findings: [] });
    expect(row?.causes).to.deep.equal(['screening', 'edit']);
  });

  it('counts an approved post towards its author’s standing once', async () => {
    const { postId } = await seenThread(app, community, author);
    await author.agent.patch(`/api/posts/${postId}`, { revision: 1, text: 'A better wording.' });
    await screen(app, postId);
    const membership = await app.deps.db.collection('memberships').findOne({ _id: author.membershipId });
    expect(membership?.['approvedPosts']).to.equal(11);
  });

  it('opens a case at once for a job that failed for good, and the words go on waiting', async () => {
    const { postId } = await startThread(community, author);
    const { _id } = await stored(app, postId);
    await openLateCase(app.deps, _id);
    await openLateCase(app.deps, _id);
    expect((await caseOf(postId))?.log).to.have.length(1);
    expect((await stored(app, postId)).waitingSince).to.not.equal(null);
  });

  it('ends with a complete screening or an open case for every revision', async () => {
    const texts = Object.values(words);
    const made = await Promise.all(
      texts.map(async (text) => (await startThread(community, await makeMember(app, community), { text })).postId),
    );
    for (const postId of made) await screen(app, postId);
    for (const postId of made) {
      const post = await stored(app, postId);
      const row = await caseOf(postId);
      expect(post.waitingSince, post.latest.text).to.equal(null);
      const complete = post.severity === 'green' && post.state === 'visible';
      expect(complete || row?.state === 'open', post.latest.text).to.equal(true);
    }
  });
});
