import { expect } from 'chai';
import { sweepCases } from '../../../../server/features/cases/sweepCases.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { memberships } from '../../../../server/features/memberships/memberships.store.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeLead, makeMember, makePerson, makeSupporter, type Member } from '../../../kit/factories.ts';
import { caseOf, claim, decide, flagged, hour, minute, refusal, settle, type Flagged } from './cases.world.ts';

describe('a claim', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let first: Member;
  let second: Member;
  let subject: Flagged;
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
  });
  beforeEach(async () => {
    author = await makeMember(app, community);
    first = await makeSupporter(app, community, { pseudonym: `Ade ${Math.random().toString(36).slice(2, 6)}` });
    second = await makeSupporter(app, community);
    subject = await flagged(app, community, author);
  });
  after(() => app.close());

  const take = (by: { agent: Member['agent'] }, id = subject.caseId) => by.agent.post(`/api/cases/${id}/claim`);
  const rowOf = async (by: Member) =>
    (await by.agent.get('/api/cases?limit=100')).body.items.find((row: { id: string }) => row.id === subject.caseId);

  it('is for those who work the case: everybody else gets the 404 of nothing', async () => {
    expect(refusal(await take({ agent: app.agent() }))).to.deep.equal([401, 'signed-out']);
    const stranger = await makeSupporter(app, await makeCommunity(app));
    for (const by of [author, await makeMember(app, community), stranger, await makePerson(app)]) {
      const answer = await take(by);
      expect(refusal(answer)).to.deep.equal([404, 'not-found']);
      const nothing = await take(by, '0123456789abcdef01234567');
      expect({ ...answer.body, requestId: '' }).to.deep.equal({ ...nothing.body, requestId: '' });
      for (const path of ['', '/messages']) {
        expect((await by.agent.get(`/api/cases/${subject.caseId}${path}`)).status).to.equal(404);
      }
      expect((await by.agent.delete(`/api/cases/${subject.caseId}/claim`)).status).to.equal(404);
    }
  });

  it('is had by exactly one of two who take it at once, and the other learns who has it', async () => {
    const answers = await Promise.all([take(first), take(second)]);
    expect(answers.map((answer) => answer.status).sort()).to.deep.equal([200, 409]);
    const [won, lost] = answers[0].status === 200 ? [first, answers[1]] : [second, answers[0]];
    expect(lost.body).to.include({ code: 'case-claimed', heldBy: won.pseudonym });
    expect(lost.body.until).to.equal(new Date(app.clock.now().getTime() + 10 * minute).toISOString());
    expect(JSON.stringify(lost.body)).to.not.include(won.accountId);
  });

  it('is had by exactly one of many', async () => {
    const many = await Promise.all(Array.from({ length: 6 }, () => makeSupporter(app, community)));
    const answers = await Promise.all(many.map((one) => take(one)));
    expect(answers.filter((answer) => answer.status === 200)).to.have.length(1);
  });

  it('lasts 10 minutes, counted down for all, and longer with each activity', async () => {
    const id = await claim(first, subject.caseId);
    const until = (ms: number) => new Date(app.clock.now().getTime() + ms).toISOString();
    expect((await rowOf(second)).claim).to.deep.equal({
      id,
      by: first.pseudonym,
      mine: false,
      expiresAt: until(10 * minute),
    });
    app.clock.advance(9 * minute);
    const again = await take(first);
    expect(again.body.claim).to.include({ id, expiresAt: until(10 * minute) });
    app.clock.advance(9 * minute);
    const wrote = await first.agent.post(`/api/cases/${subject.caseId}/messages`, { text: 'How are you now?' });
    expect(wrote.status).to.equal(201);
    app.clock.advance(9 * minute);
    expect(refusal(await take(second))).to.deep.equal([409, 'case-claimed']);
    // A look makes it no longer: an open page looks again by itself, with nobody before it.
    const view = (await first.agent.get(`/api/cases/${subject.caseId}`)).body;
    expect(view.claim).to.include({ id, mine: true, expiresAt: until(minute) });
    await second.agent.get(`/api/cases/${subject.caseId}`);
    app.clock.advance(minute);
    expect((await take(second)).status).to.equal(200);
  });

  it('that ran out is given back, the due time stays, and a decision under it is refused', async () => {
    const before = await caseOf(app, subject.postId);
    const id = await claim(first, subject.caseId);
    app.clock.advance(10 * minute);
    expect(await rowOf(second)).to.include({ state: 'open', claim: null });
    await sweepCases(app.deps);
    const row = await caseOf(app, subject.postId);
    expect(row).to.deep.include({ state: 'open', claim: null, dueAt: before.dueAt });
    expect(row.log.at(-1)).to.include({ verb: 'claim ran out', by: 'the service' });
    await claim(second, subject.caseId);
    const late = await decide(first, subject.caseId, id, 'keep', 'nothing-wrong');
    expect(refusal(late)).to.deep.equal([409, 'claim-lost']);
    expect(late.body).to.include({ heldBy: second.pseudonym, state: 'claimed' });
  });

  it('can be given back', async () => {
    await claim(first, subject.caseId);
    const { dueAt } = await caseOf(app, subject.postId);
    expect((await second.agent.delete(`/api/cases/${subject.caseId}/claim`)).status).to.equal(200);
    expect((await caseOf(app, subject.postId)).state).to.equal('claimed');
    expect((await first.agent.delete(`/api/cases/${subject.caseId}/claim`)).status).to.equal(200);
    expect(await caseOf(app, subject.postId)).to.deep.include({ state: 'open', claim: null, dueAt });
  });

  it('is not for one’s own words, at any step', async () => {
    const own = await flagged(app, community, first);
    expect(refusal(await take(first, own.caseId))).to.deep.equal([403, 'own-content']);
    const view = (await first.agent.get(`/api/cases/${own.caseId}`)).body;
    expect(view).to.deep.include({ whyNot: 'own-content' });
    expect(view.can).to.deep.equal({ claim: false, release: false, decide: false, write: false });
    const id = await claim(second, own.caseId);
    expect(refusal(await decide(first, own.caseId, id, 'keep', 'nothing-wrong'))).to.deep.equal([403, 'own-content']);
  });

  it('ends where training lapses: each action is refused with the reason', async () => {
    const id = await claim(first, subject.caseId);
    await memberships(app.deps.db).updateOne({ _id: first.membershipId }, { $set: { trainedUntil: app.clock.now() } });
    const at = `/api/cases/${subject.caseId}`;
    const answers = [
      await first.agent.get('/api/cases'),
      await first.agent.get(at),
      await take(first),
      await first.agent.delete(`${at}/claim`),
      await decide(first, subject.caseId, id, 'keep', 'nothing-wrong'),
      await first.agent.get(`${at}/messages`),
      await first.agent.post(`${at}/messages`, { text: 'Hello.' }),
    ];
    for (const answer of answers) expect(refusal(answer)).to.deep.equal([403, 'training-lapsed']);
    expect((await caseOf(app, subject.postId)).state).to.equal('claimed');
  });

  it('of an escalated case is for leads', async () => {
    const lead = await makeLead(app, community);
    const { body } = await settle(first, subject.caseId, 'escalate', 'needs-a-lead');
    expect(body.state).to.equal('escalated');
    await sweepCases(app.deps);
    for (const by of [first, second]) expect(refusal(await take(by))).to.deep.equal([403, 'forbidden']);
    const row = await caseOf(app, subject.postId);
    await claim(lead, subject.caseId);
    app.clock.advance(10 * minute);
    await sweepCases(app.deps);
    expect(await caseOf(app, subject.postId)).to.deep.include({ state: 'escalated', forLeads: true, dueAt: row.dueAt });
    const decided = await settle(lead, subject.caseId, 'remove', 'keep-safe');
    expect(decided.body.state).to.equal('decided');
    const done = await take(lead);
    expect(refusal(done)).to.deep.equal([409, 'case-decided']);
  });

  it('of an escalated case is for supporters again once the group has no lead who may take it', async () => {
    await makeLead(app, community);
    await settle(first, subject.caseId, 'escalate', 'needs-a-lead');
    await memberships(app.deps.db).updateMany(
      { communityId: community._id, roles: 'lead' },
      { $set: { trainedUntil: app.clock.now() } },
    );
    await sweepCases(app.deps);
    const row = await caseOf(app, subject.postId);
    expect(row).to.deep.include({ state: 'open', forLeads: false });
    expect(row.log.at(-1)).to.include({ verb: 'no lead', by: 'the service' });
    const id = await claim(second, subject.caseId);
    // Nor is it handed on where there is nobody to hand it to.
    const view = (await second.agent.get(`/api/cases/${subject.caseId}`)).body;
    expect(view.offers.map((offer: { action: string }) => offer.action)).not.to.include('escalate');
    const again = await decide(second, subject.caseId, id, 'escalate', 'needs-a-lead');
    expect(refusal(again)).to.deep.equal([409, 'action-not-offered']);
    await makeLead(app, community);
    expect((await decide(second, subject.caseId, id, 'escalate', 'needs-a-lead')).status).to.equal(201);
  });

  it('is never closed for being old', async () => {
    app.clock.advance(400 * 24 * hour);
    await sweepCases(app.deps);
    expect((await caseOf(app, subject.postId)).state).to.equal('open');
  });
});
