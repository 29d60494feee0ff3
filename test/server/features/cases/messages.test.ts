import { expect } from 'chai';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeMember, makeSupporter, type Member } from '../../../kit/factories.ts';
import { faultPaths, words } from '../posts/posts.world.ts';
import { caseOf, claim, flagged, refusal, settle, type Flagged } from './cases.world.ts';

describe('messages between a supporter and an author', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let supporter: Member;
  let subject: Flagged;
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
  });
  beforeEach(async () => {
    author = await makeMember(app, community);
    supporter = await makeSupporter(app, community, { pseudonym: `Ade ${author.pseudonym}` });
    subject = await flagged(app, community, author);
  });
  after(() => app.close());

  const write = (by: Member, text: string, headers: Record<string, string> = {}) =>
    by.agent.post(`/api/cases/${subject.caseId}/messages`, { text }, headers);
  const read = (by: Member) => by.agent.get(`/api/cases/${subject.caseId}/messages`);

  it('begin with whoever holds the case; the author reads and answers before anything is decided', async () => {
    expect(refusal(await write(supporter, 'How are you?'))).to.deep.equal([409, 'claim-lost']);
    expect(refusal(await write(author, 'Hello?'))).to.deep.equal([404, 'not-found']);
    expect((await read(author)).status).to.equal(404);
    await claim(supporter, subject.caseId);
    const live = await author.agent.live();
    const told = live.next('notice:new');
    expect((await write(supporter, 'How are you today?')).status).to.equal(201);
    expect(await told).to.include({ kind: 'case-message', caseId: subject.caseId, note: 'How are you today?' });
    live.close();
    const seen = (await read(author)).body;
    expect(seen).to.include({ canWrite: true, postId: subject.postId });
    expect(seen.messages[0]).to.include({ from: 'supporter', name: supporter.pseudonym, text: 'How are you today?' });
    expect((await write(author, 'Better, thank you.')).status).to.equal(201);
    const view = (await supporter.agent.get(`/api/cases/${subject.caseId}`)).body;
    expect(view.messages.map((one: { from: string }) => one.from)).to.deep.equal(['supporter', 'author']);
    expect(JSON.stringify(seen) + JSON.stringify(view.messages)).to.not.include(author.accountId);
  });

  it('exist for nobody else', async () => {
    await claim(supporter, subject.caseId);
    await write(supporter, 'How are you?');
    const peer = await makeMember(app, community);
    expect((await read(peer)).status).to.equal(404);
    expect((await write(peer, 'Hello.')).status).to.equal(404);
    expect((await app.agent().get(`/api/cases/${subject.caseId}/messages`)).status).to.equal(401);
    const other = await makeSupporter(app, community);
    expect((await read(other)).body).to.include({ canWrite: false });
    expect(refusal(await write(other, 'Me too.'))).to.deep.equal([409, 'claim-lost']);
  });

  it('need words, at most 2,000 characters', async () => {
    await claim(supporter, subject.caseId);
    expect(faultPaths(await write(supporter, ' '))).to.deep.equal(['text']);
    expect(faultPaths(await write(supporter, 'a'.repeat(2_001)))).to.deep.equal(['text']);
  });

  it('are one when sent twice', async () => {
    await claim(supporter, subject.caseId);
    const key = { 'idempotency-key': 'one-message-only' };
    await Promise.all([write(supporter, 'Once.', key), write(supporter, 'Once.', key)]);
    expect((await read(author)).body.messages).to.have.length(1);
    expect((await author.agent.get('/api/notices')).body.items).to.have.length(1);
  });

  it('raise the case when the author writes of danger', async () => {
    await claim(supporter, subject.caseId);
    await write(supporter, 'How are you?');
    await write(author, words.crisisHeld);
    expect(await caseOf(app, subject.postId)).to.deep.include({
      severity: 'crisis',
      causes: ['screening', 'danger-to-writer'],
      state: 'claimed',
    });
  });

  it('end with the decision', async () => {
    await claim(supporter, subject.caseId);
    await write(supporter, 'How are you?');
    await settle(supporter, subject.caseId, 'keep', 'nothing-wrong');
    expect(refusal(await write(author, 'Wait.'))).to.deep.equal([409, 'case-decided']);
    expect((await read(author)).body.canWrite).to.equal(false);
  });
});
