import { expect } from 'chai';
import { sweepCases } from '../../../../server/features/cases/sweepCases.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { sendNotice } from '../../../../server/features/notices/sendNotice.ts';
import type { NoticeId } from '../../../../server/contract/ids.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeLead, makeMember, makeSupporter, type Member } from '../../../kit/factories.ts';
import { faultPaths, inThread, screen, stored, words } from '../posts/posts.world.ts';
import { caseOf, claim, decide, flagged, hour, minute, refusal, settle } from './cases.world.ts';

describe('a decision', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let peer: Member;
  let supporter: Member;
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
  });
  beforeEach(async () => {
    author = await makeMember(app, community);
    peer = await makeMember(app, community);
    supporter = await makeSupporter(app, community);
  });
  after(() => app.close());

  const notices = async (by: Member) => (await by.agent.get('/api/notices')).body.items;
  const edit = (postId: string, revision: number, text: string) =>
    author.agent.patch(`/api/posts/${postId}`, { revision, text });

  it('is refused to everyone who does not work the case', async () => {
    const { caseId, threadId, postId } = await flagged(app, community, author);
    const id = await claim(supporter, caseId);
    const stranger = await makeSupporter(app, await makeCommunity(app));
    for (const by of [author, peer, stranger]) {
      expect(refusal(await decide(by, caseId, id, 'remove', 'be-kind'))).to.deep.equal([404, 'not-found']);
    }
    const visitor = app.agent();
    expect((await visitor.post(`/api/cases/${caseId}/decisions`, {})).status).to.equal(401);
    expect(await inThread(peer, threadId, postId)).to.not.equal(undefined);
  });

  it('names every field that is wrong, a reason that does not fit too', async () => {
    const { caseId } = await flagged(app, community, author);
    const id = await claim(supporter, caseId);
    const none = await supporter.agent.post(`/api/cases/${caseId}/decisions`, { note: 'a'.repeat(2_001) });
    expect([none.status, faultPaths(none).sort()]).to.deep.equal([
      422,
      ['action', 'claimId', 'note', 'reason', 'revision'],
    ]);
    expect(faultPaths(await decide(supporter, caseId, id, 'remove', 'nothing-wrong'))).to.deep.equal(['reason']);
    const answer = await decide(supporter, caseId, id, 'accept', 'fits-group');
    expect(refusal(answer)).to.deep.equal([409, 'action-not-offered']);
    expect(answer.body.offered).to.include.members(['keep', 'remove']);
  });

  it('needs the claim under which the words were read', async () => {
    const { caseId } = await flagged(app, community, author);
    const lost = await claim(supporter, caseId);
    await supporter.agent.delete(`/api/cases/${caseId}/claim`);
    expect(refusal(await decide(supporter, caseId, lost, 'keep', 'nothing-wrong'))).to.deep.equal([409, 'claim-lost']);
    await claim(supporter, caseId);
    expect(refusal(await decide(supporter, caseId, lost, 'keep', 'nothing-wrong'))).to.deep.equal([409, 'claim-lost']);
  });

  it('on an edited post is refused with the newest revision, and possible once that was read', async () => {
    const { caseId, postId } = await flagged(app, community, author);
    const id = await claim(supporter, caseId);
    await edit(postId, 1, 'I will ring my unit. Thank you all.');
    const stale = await decide(supporter, caseId, id, 'remove', 'no-methods');
    expect(refusal(stale)).to.deep.equal([409, 'stale-revision']);
    expect(stale.body.revision).to.equal(2);
    await screen(app, postId);
    const view = (await supporter.agent.get(`/api/cases/${caseId}`)).body;
    expect(view).to.deep.include({ revision: 2, findings: [] });
    expect(view.subject).to.include({ text: 'I will ring my unit. Thank you all.' });
    expect(view.subject.earlier).to.have.length(1);
    expect(view.subject.earlier[0].screenedText).to.include(words.red);
    const done = await decide(supporter, caseId, id, 'keep', 'no-danger-seen', { revision: 2 });
    expect(done.status, JSON.stringify(done.body)).to.equal(201);
  });

  it('of two at once takes effect once', async () => {
    const { caseId } = await flagged(app, community, author);
    const id = await claim(supporter, caseId);
    const answers = await Promise.all([
      decide(supporter, caseId, id, 'remove', 'be-kind'),
      decide(supporter, caseId, id, 'keep', 'nothing-wrong'),
    ]);
    expect(answers.map((answer) => answer.status).sort()).to.deep.equal([201, 409]);
    expect(await app.deps.db.collection('decisions').countDocuments({ caseId })).to.equal(1);
  });

  it('sent twice under one key is one decision with one answer, also when both arrive at once', async () => {
    const { caseId, postId } = await flagged(app, community, author);
    const claimId = await claim(supporter, caseId);
    const revision = (await stored(app, postId)).latest.revision;
    const body = { action: 'remove', reason: 'be-kind', note: '', revision, claimId };
    const key = { 'idempotency-key': `decision-${caseId}` };
    const send = () => supporter.agent.post(`/api/cases/${caseId}/decisions`, body, key);
    const answers = [...(await Promise.all([send(), send()])), await send()];
    expect(answers.map((answer) => answer.status)).to.deep.equal([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.decisionId as string)).size).to.equal(1);
    expect(await app.deps.db.collection('decisions').countDocuments({ caseId })).to.equal(1);
  });

  for (const collection of ['notices', 'audit', 'decisions']) {
    it(`changes nothing at all when ${collection} cannot be written`, async () => {
      const { caseId, postId, threadId } = await flagged(app, community, author);
      const id = await claim(supporter, caseId);
      const before = [await caseOf(app, postId), await stored(app, postId), await notices(author)];
      const count = await app.deps.db.collection('audit').countDocuments({ verb: 'case-decided' });
      const refuseAll = { $jsonSchema: { required: ['thisFieldIsNeverThere'] } };
      await app.deps.db.db?.command({ collMod: collection, validator: refuseAll });
      const failed = await decide(supporter, caseId, id, 'remove', 'be-kind');
      await app.deps.db.db?.command({ collMod: collection, validator: {} });
      expect(failed.status).to.equal(500);
      expect([await caseOf(app, postId), await stored(app, postId), await notices(author)]).to.deep.equal(before);
      expect(await app.deps.db.collection('decisions').countDocuments({ caseId })).to.equal(0);
      expect(await app.deps.db.collection('audit').countDocuments({ verb: 'case-decided' })).to.equal(count);
      expect((await inThread(peer, threadId, postId))?.['state']).to.equal('visible-with-note');
      expect((await decide(supporter, caseId, id, 'remove', 'be-kind')).status).to.equal(201);
    });
  }

  it('to keep leaves the words up and closes the case', async () => {
    const { caseId, postId, threadId } = await flagged(app, community, author);
    const { body } = await settle(supporter, caseId, 'keep', 'no-danger-seen');
    expect(body.state).to.equal('closed');
    expect((await inThread(peer, threadId, postId))?.['state']).to.equal('visible-with-note');
  });

  it('to keep with support adds the note, the supporter’s words and the help that was chosen', async () => {
    const { caseId, postId, threadId } = await flagged(app, community, author);
    const more = { note: 'You are not alone with this.', help: ['samaritans'] };
    await settle(supporter, caseId, 'keep-with-support', 'needs-support', more);
    expect((await inThread(peer, threadId, postId))?.['notice']).to.equal(null);
    const mine = (await inThread(author, threadId, postId)) as { notice?: { note: string; help: { id: string }[] } };
    expect(mine.notice?.note).to.equal('You are not alone with this.');
    expect(mine.notice?.help.map((entry) => entry.id)).to.include('samaritans');
    expect((await notices(author))[0]).to.include({ kind: 'decided', action: 'keep-with-support', canAppeal: false });
  });

  it('to publish shows what was held, and tells its author and those it mentions', async () => {
    const { threadId } = await flagged(app, community, author);
    const sent = await author.agent.post(`/api/threads/${threadId}/posts`, {
      text: `Will pay for an O+ kidney, said nobody, @${peer.pseudonym}`,
    });
    const postId = sent.body.id as string;
    await screen(app, postId);
    expect(await inThread(peer, threadId, postId)).to.equal(undefined);
    await settle(supporter, (await caseOf(app, postId))._id, 'publish', 'flag-was-wrong');
    expect((await inThread(peer, threadId, postId))?.['state']).to.equal('visible');
    expect((await notices(author))[0]).to.include({ kind: 'shown', postId, canAppeal: false });
    expect((await notices(peer))[0]).to.include({ kind: 'mentioned', postId });
    expect((await peer.agent.get(`/api/threads/${threadId}`)).body.replyCount).to.equal(1);
  });

  it('to remove takes the words down with the reason, a notice and a way to appeal', async () => {
    const { caseId, postId, threadId } = await flagged(app, community, author);
    const more = { note: 'Please no methods here.' };
    const { body } = await settle(supporter, caseId, 'remove', 'no-methods', more);
    expect((await peer.agent.get(`/api/threads/${threadId}`)).status).to.equal(404);
    const [notice] = await notices(author);
    expect(notice).to.deep.include({
      kind: 'decided',
      action: 'remove',
      reason: 'no-methods',
      note: 'Please no methods here.',
      canAppeal: true,
      decisionId: body.decisionId,
    });
    const mine = (await inThread(author, threadId, postId)) as
      | { state?: string; notice?: Record<string, unknown> }
      | undefined;
    expect(mine?.state).to.equal('removed');
    expect(mine?.notice).to.deep.include({ reasons: ['no-methods'], canAppeal: true, decisionId: body.decisionId });
    expect(refusal(await edit(postId, 1, 'Then other words.'))).to.deep.equal([403, 'edit-closed']);
    const again = await supporter.agent.post(`/api/cases/${caseId}/claim`);
    expect(refusal(again)).to.deep.equal([409, 'case-decided']);
  });

  it('closes its case once the notice is delivered, and not before', async () => {
    const { caseId, postId } = await flagged(app, community, author);
    expect((await settle(supporter, caseId, 'remove', 'be-kind')).body.state).to.equal('decided');
    await sweepCases(app.deps);
    expect((await caseOf(app, postId)).state).to.equal('decided');
    const [notice] = await notices(author);
    await sendNotice(app.deps, { noticeId: notice.id as NoticeId });
    await sweepCases(app.deps);
    expect(await caseOf(app, postId)).to.include({ state: 'closed' });
  });

  it('to hide for a change keeps the case open, and the changed words bring it back', async () => {
    const { caseId, postId, threadId } = await flagged(app, community, author);
    app.clock.advance(20 * minute);
    const { body } = await settle(supporter, caseId, 'hide-for-edit', 'no-methods', {
      note: 'Without the method, please.',
    });
    expect(body.state).to.equal('open');
    expect(await caseOf(app, postId)).to.deep.include({ state: 'open', awaitingEdit: true, claim: null });
    expect((await peer.agent.get(`/api/threads/${threadId}`)).status).to.equal(404);
    const hidden = (await author.agent.get(`/api/posts/${postId}`)).body;
    expect(hidden.can.edit).to.equal(true);
    expect(hidden.notice).to.deep.include({ editAsked: true, canAppeal: true, reasons: ['no-methods'] });
    app.clock.advance(2 * hour);
    expect((await edit(postId, 1, 'It has been a hard week.')).status).to.equal(202);
    await screen(app, postId);
    const row = await caseOf(app, postId);
    expect(row).to.deep.include({ state: 'open', awaitingEdit: false, revision: 2, severity: 'red', findings: [] });
    expect(row.causes).to.include('edit');
    expect((await author.agent.get(`/api/posts/${postId}`)).body).to.deep.include({ state: 'held' });
    await settle(supporter, caseId, 'publish', 'nothing-wrong', { revision: 2 });
    expect((await inThread(peer, threadId, postId))?.['html']).to.equal('<p>It has been a hard week.</p>\n');
  });

  it('of a crisis as no danger takes effect at once, and somebody else looks again within a day', async () => {
    const { caseId, postId, threadId } = await flagged(app, community, author, words.crisisHeld);
    await settle(supporter, caseId, 'publish', 'no-danger-seen');
    expect((await inThread(peer, threadId, postId))?.['state']).to.equal('visible');
    const row = await caseOf(app, postId);
    expect(row).to.deep.include({ state: 'open', severity: 'crisis', causes: ['second-check'] });
    expect(row.dueAt.getTime()).to.equal(app.clock.now().getTime() + 24 * hour);
    const same = await supporter.agent.post(`/api/cases/${caseId}/claim`);
    expect(refusal(same)).to.deep.equal([403, 'same-decider']);
    const second = await makeSupporter(app, community);
    const { body } = await settle(second, caseId, 'keep', 'no-danger-seen');
    expect(body.state).to.equal('closed');
    expect((await caseOf(app, postId)).log.map((line) => line.verb)).to.include.members([
      'publish',
      'reopened',
      'keep',
    ]);
  });

  it('of a crisis as a danger needs no second check', async () => {
    const { caseId, postId } = await flagged(app, community, author, words.crisisHeld);
    expect((await settle(supporter, caseId, 'remove', 'no-methods')).body.state).to.equal('decided');
    expect((await caseOf(app, postId)).state).to.equal('decided');
  });

  it('about words that their author took down meanwhile still closes the case', async () => {
    const { caseId, postId } = await flagged(app, community, author);
    await author.agent.delete(`/api/posts/${postId}`);
    expect((await caseOf(app, postId)).state).to.equal('open');
    const view = (await supporter.agent.get(`/api/cases/${caseId}`)).body;
    expect(view.subject).to.include({ state: 'withdrawn', text: words.red });
    await settle(supporter, caseId, 'keep', 'nothing-wrong');
    expect((await stored(app, postId)).state).to.equal('withdrawn');
  });

  it('opens again with a new report, never twice for one target', async () => {
    const { caseId, postId } = await flagged(app, community, author);
    const report = (by: Member, reason: string) => by.agent.post(`/api/posts/${postId}/reports`, { reason, note: '' });
    const { dueAt } = await caseOf(app, postId);
    await report(peer, 'unkind');
    const joined = await caseOf(app, postId);
    expect(joined).to.deep.include({ severity: 'red', causes: ['screening', 'report'], dueAt });
    await settle(supporter, caseId, 'keep', 'nothing-wrong');
    expect((await report(await makeMember(app, community), 'unkind')).status).to.equal(201);
    const row = await caseOf(app, postId);
    expect(row).to.deep.include({ _id: caseId, state: 'open', causes: ['report'] });
    expect(row.reports).to.have.length(2);
    expect(await app.deps.db.collection('cases').countDocuments({ 'target.id': postId })).to.equal(1);
  });

  it('to escalate tells nobody outside, and a lead decides', async () => {
    const lead = await makeLead(app, community);
    const { caseId, postId } = await flagged(app, community, author);
    await settle(supporter, caseId, 'escalate', 'possible-danger', { note: 'Please look at the date.' });
    expect(await notices(author)).to.deep.equal([]);
    await settle(lead, caseId, 'keep', 'nothing-wrong');
    expect((await caseOf(app, postId)).state).to.equal('closed');
  });

  it('is shown with all that it needs: the words, why they were flagged, what is around, and the author’s standing', async () => {
    const { caseId, threadId } = await flagged(app, community, author, words.red);
    const answer = await author.agent.post(`/api/threads/${threadId}/posts`, { text: 'A calmer word after it.' });
    await screen(app, answer.body.id as string);
    const { body } = await supporter.agent.get(`/api/cases/${caseId}`);
    expect(body.subject).to.include({ kind: 'post', isFirst: true, text: words.red, revision: 1 });
    const { span, why } = body.findings[0];
    expect(String(body.subject.screenedText).slice(span.start, span.end)).to.include('ending it');
    expect(why).to.be.a('string').and.not.equal('');
    expect(body.subject.around.map((post: { text: string }) => post.text)).to.deep.equal(['A calmer word after it.']);
    expect(body.standing).to.deep.include({ daysInCommunity: 30, posts: 2, earlier: [] });
    expect(JSON.stringify(body)).to.not.include(author.accountId);
    await settle(supporter, caseId, 'keep', 'nothing-wrong');
    const next = await flagged(app, community, author);
    const standing = (await supporter.agent.get(`/api/cases/${next.caseId}`)).body.standing;
    expect(standing.earlier[0]).to.include({ caseId, severity: 'red', outcome: 'keep' });
  });
});
