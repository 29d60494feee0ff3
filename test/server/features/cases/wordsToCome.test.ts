import { expect } from 'chai';
import type { AccountId } from '../../../../server/contract/ids.ts';
import { eraseSubject, replaceCase } from '../../../../server/features/cases/cases.store.ts';
import { sweepCases } from '../../../../server/features/cases/sweepCases.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { inTransaction } from '../../../../server/kit/transaction.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeLead, makeMember, makeSupporter, passphrase, type Member } from '../../../kit/factories.ts';
import { screen, words } from '../posts/posts.world.ts';
import { caseOf, claim, decide, flagged, hour, refusal, settle } from './cases.world.ts';

describe('a case whose author writes again', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let supporter: Member;
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app, { safetyContact: 'safety@words.test' });
  });
  beforeEach(async () => {
    author = await makeMember(app, community);
    supporter = await makeSupporter(app, community);
  });
  after(() => app.close());

  const edit = (postId: string, revision: number, text: string) =>
    author.agent.patch(`/api/posts/${postId}`, { revision, text });
  const mailed = async (caseId: string): Promise<boolean> =>
    (await app.mails()).some((mail) => mail.to === 'safety@words.test' && mail.text.includes(caseId));

  it('shows who decides every version, also where two edits took the danger out', async () => {
    const { caseId, postId } = await flagged(app, community, author, words.crisisHeld);
    await edit(postId, 1, 'Sorry, everyone.');
    await edit(postId, 2, 'A nice cup of tea.');
    await screen(app, postId);
    const { subject } = (await supporter.agent.get(`/api/cases/${caseId}`)).body;
    expect(subject.screenedText).to.include('A nice cup of tea.');
    expect(subject.earlier.map((one: { revision: number }) => one.revision)).to.deep.equal([1, 2]);
    expect(subject.earlier[0].screenedText).to.include(words.crisisHeld);
    expect(subject.earlier[1].screenedText).to.include('Sorry, everyone.');
    const peer = await makeMember(app, community);
    expect(JSON.stringify((await peer.agent.get(`/api/posts/${postId}`)).body)).to.not.include('Sorry');
  });

  it('is told to the safety contact where they write of danger while a change of their words is waited for', async () => {
    const { caseId, postId } = await flagged(app, community, author);
    await claim(supporter, caseId);
    await supporter.agent.post(`/api/cases/${caseId}/messages`, { text: 'How are you now?' });
    await settle(supporter, caseId, 'hide-for-edit', 'no-methods');
    app.clock.advance(hour);
    const calm = await author.agent.post(`/api/cases/${caseId}/messages`, { text: 'Thank you, I will change it.' });
    expect(calm.status).to.equal(201);
    await sweepCases(app.deps);
    expect([(await caseOf(app, postId)).awaitingEdit, await mailed(caseId)]).to.deep.equal([true, false]);
    const danger = 'I have taken all the tablets and tonight I end my life.';
    expect((await author.agent.post(`/api/cases/${caseId}/messages`, { text: danger })).status).to.equal(201);
    expect(await caseOf(app, postId)).to.include({ severity: 'crisis', awaitingEdit: false });
    await sweepCases(app.deps);
    expect(await mailed(caseId)).to.equal(true);
  });

  it('gives them a new way to appeal once an appeal was answered by asking for other words', async () => {
    const [first, second] = [await makeLead(app, community), await makeLead(app, community)];
    const { caseId, postId } = await flagged(app, community, author);
    const hidden = await settle(supporter, caseId, 'hide-for-edit', 'no-methods');
    const appeal = (decisionId: string) =>
      author.agent.post(`/api/decisions/${decisionId}/appeal`, { text: 'I named no method.' });
    expect((await appeal(hidden.body.decisionId as string)).status).to.equal(201);
    const upheld = await settle(first, caseId, 'hide-for-edit', 'no-methods');
    expect(refusal(await appeal(upheld.body.decisionId as string))).to.deep.equal([409, 'already-appealed']);
    expect((await second.agent.get(`/api/cases/${caseId}`)).body.appeal).to.equal(null);
    await edit(postId, 1, 'You are all so stupid, every one of you.');
    await screen(app, postId);
    const standing = await decide(second, caseId, await claim(second, caseId), 'remove', 'decision-stands', {
      revision: 2,
    });
    expect(standing.status, 'nothing stands of what nobody decided').to.equal(422);
    const removed = await settle(second, caseId, 'remove', 'be-kind', { revision: 2 });
    expect((await author.agent.get(`/api/posts/${postId}`)).body.notice.canAppeal).to.equal(true);
    expect((await appeal(removed.body.decisionId as string)).status).to.equal(201);
  });

  it('keeps nothing that was erased while somebody held an older copy of it', async () => {
    const { postId } = await flagged(app, community, author);
    const read = await caseOf(app, postId);
    const gone = `gone-${author.accountId}` as AccountId;
    await inTransaction(app.deps.db, (tx) => eraseSubject(app.deps.db, author.accountId, gone, tx));
    expect(await replaceCase(app.deps.db, read, { ...read, version: read.version + 1 }, null)).to.equal(null);
    expect(await caseOf(app, postId)).to.deep.include({ subjectAccountId: gone, findings: [] });
  });

  it('closes, decided, although its author and the notice to them are gone', async () => {
    const { caseId, postId } = await flagged(app, community, author);
    await settle(supporter, caseId, 'remove', 'be-kind');
    expect((await caseOf(app, postId)).state).to.equal('decided');
    const left = await author.agent.delete('/api/account', { passphrase });
    expect(left.status, JSON.stringify(left.body)).to.equal(200);
    await sweepCases(app.deps);
    expect((await caseOf(app, postId)).state).to.equal('closed');
  });
});
