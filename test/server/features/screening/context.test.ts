import { expect } from 'chai';
import type { CaseRecord } from '../../../../server/features/cases/case.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeMember, makeSupporter, type Member } from '../../../kit/factories.ts';
import { seenReply, seenThread, stored, screen, words } from '../posts/posts.world.ts';

const day = 24 * 60 * 60 * 1_000;
const low = "Wish I wouldn't wake up some days.";

describe('what is said around a text', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let peer: Member;
  let other: Member;
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
  });
  beforeEach(async () => {
    author = await makeMember(app, community);
    peer = await makeMember(app, community);
    other = await makeMember(app, community);
  });
  after(() => app.close());

  const caseOf = async (postId: string) =>
    (await app.deps.db.collection('cases').findOne({ 'target.id': postId })) as unknown as CaseRecord | null;

  describe('a worried reply', () => {
    it('opens an amber case about the post that it answers, which names the reply', async () => {
      const { threadId, postId } = await seenThread(app, community, author, { text: 'Quiet here. Thanks for all.' });
      const replyId = await seenReply(app, threadId, peer, 'Are you safe? You are scaring me.');
      const opened = await caseOf(postId);
      expect(opened).to.deep.include({ severity: 'amber', state: 'open', causes: ['worried-reply'] });
      expect(opened?.subjectAccountId).to.equal(author.accountId);
      expect(opened?.findings).to.have.length(1);
      expect(opened?.findings[0]).to.deep.include({ reply: replyId, span: { start: 0, end: 0 } });
      expect((await stored(app, replyId)).state).to.equal('visible');
      expect(await caseOf(replyId)).to.equal(null);
      expect((await stored(app, postId)).state).to.equal('visible');
    });

    it('is shown to supporters with a reason and the way to the reply', async () => {
      const { threadId, postId } = await seenThread(app, community, author);
      const replyId = await seenReply(app, threadId, peer, 'Have you got anyone with you?');
      const supporter = await makeSupporter(app, community);
      const view = await supporter.agent.get(`/api/cases/${String((await caseOf(postId))?._id)}`);
      expect(view.status).to.equal(200);
      expect(view.body.headline).to.equal('worried-reply');
      expect(view.body.findings[0]).to.include({ reply: replyId });
      expect(view.body.findings[0].why).to.match(/fears for/);
    });

    it('raises the running case of a post that spoke of distress to red, and keeps what was found', async () => {
      const { threadId, postId } = await seenThread(app, community, author, { text: low });
      const before = await caseOf(postId);
      expect(before?.severity).to.equal('amber');
      await seenReply(app, threadId, peer, 'please ring someone');
      const raised = await caseOf(postId);
      expect(raised).to.deep.include({ severity: 'red', causes: ['screening', 'worried-reply'] });
      expect(raised?.findings.map((one) => one.rule)).to.include.members([
        ...(before?.findings.map((one) => one.rule) ?? []),
        'suicide.worried-reply',
      ]);
      expect(Number(raised?.dueAt)).to.be.below(Number(before?.dueAt));
    });

    it('answers what it quotes, else the latest post of somebody else that is no such reply itself', async () => {
      const { threadId, postId } = await seenThread(app, community, author);
      const second = await seenReply(app, threadId, other, 'The machine took four hours today.');
      await seenReply(app, threadId, peer, { text: 'are you safe?', quoteOf: postId });
      expect((await caseOf(postId))?.causes).to.deep.equal(['worried-reply']);
      expect(await caseOf(second)).to.equal(null);
      const first = await seenReply(app, threadId, peer, "You're scaring me");
      await seenReply(app, threadId, author, 'Is anyone with you tonight?');
      expect((await caseOf(second))?.findings).to.have.length(2);
      expect(await caseOf(first)).to.equal(null);
    });

    it('counts once, also when it is edited, and stays in the case when the post is', async () => {
      const { threadId, postId } = await seenThread(app, community, author, { text: low });
      const replyId = await seenReply(app, threadId, peer, 'Are you safe?');
      await peer.agent.patch(`/api/posts/${replyId}`, { revision: 1, text: 'Are you safe?? Please.' });
      await screen(app, replyId);
      expect((await caseOf(postId))?.findings.filter((one) => one.reply === replyId)).to.have.length(1);
      await author.agent.patch(`/api/posts/${postId}`, { revision: 1, text: 'Better now, thank you.' });
      await screen(app, postId);
      const row = await caseOf(postId);
      expect(row?.findings.map((one) => one.rule)).to.deep.equal(['suicide.worried-reply']);
      expect(row?.severity).to.equal('red');
    });

    it('raises nothing where it answers only oneself, or is an ordinary question', async () => {
      const { threadId, postId } = await seenThread(app, community, author);
      await seenReply(app, threadId, author, 'are you safe?');
      await seenReply(app, threadId, peer, 'is it safe to eat bananas?');
      expect(await caseOf(postId)).to.equal(null);
    });
  });

  describe('distress said again', () => {
    it('within 7 days is red, with a note and its reason', async () => {
      await seenThread(app, community, author, { text: low });
      app.clock.advance(6 * day);
      const { postId } = await seenThread(app, community, author, { text: low });
      const post = await stored(app, postId);
      expect(post).to.include({ severity: 'red', state: 'visible-with-note' });
      expect((await caseOf(postId))?.findings[0]?.why).to.include('before in the last 7 days');
    });

    it('later than that is amber', async () => {
      await seenThread(app, community, author, { text: low });
      app.clock.advance(8 * day);
      const { postId } = await seenThread(app, community, author, { text: low });
      expect((await stored(app, postId)).severity).to.equal('amber');
    });

    it('counts what the model found', async () => {
      const first = await seenThread(app, community, author);
      await app.deps.db.collection('posts').updateOne(
        { _id: first.postId as never },
        {
          $set: {
            severity: 'amber',
            findings: [{ rule: 'model.suicide', category: 'suicide', severity: 'amber', state: 'visible' }],
          },
        },
      );
      const { postId } = await seenThread(app, community, author, { text: low });
      expect((await stored(app, postId)).severity).to.equal('red');
    });

    it('does not accumulate in a thread of calm recovery, before or now, and all else there is screened', async () => {
      const { threadId } = await seenThread(app, community, peer, { text: 'How we got through. A calm place.' });
      const supporter = await makeSupporter(app, community);
      expect((await supporter.agent.put(`/api/threads/${threadId}/calm-recovery`)).status).to.equal(200);
      const one = await seenReply(app, threadId, author, low);
      const two = await seenReply(app, threadId, author, low);
      for (const id of [one, two]) expect((await stored(app, id)).severity).to.equal('amber');
      const { postId } = await seenThread(app, community, author, { text: low });
      expect((await stored(app, postId)).severity).to.equal('amber');
      expect((await stored(app, await seenReply(app, threadId, author, words.crisisHeld))).severity).to.equal('crisis');
      expect((await supporter.agent.delete(`/api/threads/${threadId}/calm-recovery`)).status).to.equal(200);
      expect((await stored(app, await seenReply(app, threadId, author, low))).severity).to.equal('red');
    });
  });

  describe('a thread of calm recovery', () => {
    it('is marked by trained staff alone, never their own, and only they are told', async () => {
      const { threadId } = await seenThread(app, community, author);
      const path = `/api/threads/${threadId}/calm-recovery`;
      const supporter = await makeSupporter(app, community);
      const lapsed = await makeSupporter(app, community, { trainedUntil: app.clock.now() });
      const stranger = await makeMember(app, await makeCommunity(app));
      expect((await app.agent().put(path)).status).to.equal(404);
      expect((await stranger.agent.put(path)).status).to.equal(404);
      for (const member of [author, peer, lapsed]) expect((await member.agent.put(path)).status).to.equal(403);
      expect((await supporter.agent.put(path)).status).to.equal(200);
      const seen = await supporter.agent.get(`/api/threads/${threadId}`);
      expect([seen.body.calmRecovery, seen.body.can.markCalm]).to.deep.equal([true, true]);
      const shown = await peer.agent.get(`/api/threads/${threadId}`);
      expect([shown.body.calmRecovery, shown.body.can.markCalm]).to.deep.equal([false, false]);
      const own = await seenThread(app, community, supporter);
      expect((await supporter.agent.put(`/api/threads/${own.threadId}/calm-recovery`)).status).to.equal(403);
      const lines = await app.deps.db
        .collection('audit')
        .find({ target: `thread ${threadId}` })
        .toArray();
      expect(lines.map((line) => line['verb'])).to.deep.equal(['calm-marked']);
    });
  });

  describe('the same words in another conversation', () => {
    const advert = 'Soft hats and scarves for after chemo, very kind people, have a look at hats.example/shop today';

    it('are held with a link, wherever the author posted them before', async () => {
      const known = await makeMember(app, community, { approvedPosts: 20 });
      const { postId } = await seenThread(app, community, known, { text: advert });
      expect((await stored(app, postId)).findings.map((one) => one.rule)).to.not.include('spam.repeat-post');
      const again = await seenThread(app, community, known, { text: advert });
      expect(await stored(app, again.postId)).to.include({ state: 'held', severity: 'amber' });
      expect((await caseOf(again.postId))?.headline).to.equal('spam');
    });

    it('are let be a day later, and in the same conversation', async () => {
      const known = await makeMember(app, community, { approvedPosts: 20 });
      const { threadId } = await seenThread(app, community, known, { text: advert });
      expect((await stored(app, await seenReply(app, threadId, known, advert))).state).to.equal('visible');
      app.clock.advance(day + 1);
      const later = await seenThread(app, community, known, { text: advert });
      expect((await stored(app, later.postId)).state).to.equal('visible');
    });
  });
});
