import { expect } from 'chai';
import { joiningLimits } from '../../../../config/limits.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { joinRequests } from '../../../../server/features/joining/joinRequests.store.ts';
import { sweepJoining } from '../../../../server/features/joining/sweepJoining.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import {
  makeCommunity,
  makeLead,
  makePerson,
  makeSupporter,
  type Member,
  type Person,
} from '../../../kit/factories.ts';
import { asked, decide } from './joining.world.ts';

const minute = 60_000;

describe('what time does to join requests', () => {
  let app: TestApp;
  let community: CommunityRow;
  let supporter: Member;
  let lead: Member;
  let n = 0;
  beforeEach(async () => {
    app = await startApp();
    community = await makeCommunity(app);
    supporter = await makeSupporter(app, community);
    lead = await makeLead(app, community);
  });
  afterEach(() => app.close());

  async function applicant(answers?: string[]): Promise<Person & { requestId: string }> {
    const person = await makePerson(app);
    const pseudonym = `Steady Tide ${++n}`;
    const requestId = await asked(person, community, { pseudonym, ...(answers === undefined ? {} : { answers }) });
    return { ...person, requestId };
  }
  const answersOf = async (requestId: string): Promise<unknown> =>
    (await joinRequests(app.deps.db).findById(requestId).lean())?.answers;

  it('deletes the answers seven days after the decision, not before, and nothing else of the record', async () => {
    const { requestId } = await applicant();
    await decide(supporter, requestId, 'accept');
    app.clock.advance(joiningLimits.answersKeptMs - minute);
    await sweepJoining(app.deps);
    expect(await answersOf(requestId)).to.have.length(2);
    app.clock.advance(minute);
    await sweepJoining(app.deps);
    expect(await answersOf(requestId)).to.equal(null);
    const kept = await joinRequests(app.deps.db).findById(requestId).lean();
    expect(kept).to.include({ state: 'accepted', decidedBy: supporter.accountId });
    const everything = await Promise.all(
      ['cases', 'notices', 'audit', 'auditLines', 'decisions'].map((name) =>
        app.deps.db.collection(name).find().toArray(),
      ),
    );
    expect(JSON.stringify(everything)).not.to.include('transplant two years ago');
  });

  it('keeps the answers while an appeal is open, and deletes them seven days after its end', async () => {
    const person = await applicant();
    const { body } = await decide(supporter, person.requestId, 'decline');
    const appeal = await person.agent.post(`/api/decisions/${body.decisionId as string}/appeal`, { text: 'Please.' });
    expect(appeal.status).to.equal(201);
    app.clock.advance(joiningLimits.answersKeptMs + minute);
    await sweepJoining(app.deps);
    expect(await answersOf(person.requestId)).to.have.length(2);
    const again = await decide(lead, person.requestId, 'decline', { reason: 'decision-stands' });
    expect(again.status, JSON.stringify(again.body)).to.equal(200);
    app.clock.advance(joiningLimits.answersKeptMs + minute);
    await sweepJoining(app.deps);
    expect(await answersOf(person.requestId)).to.equal(null);
  });

  it('answers an appeal whose maker has asked anew since, and deletes the old answers too', async () => {
    const person = await applicant();
    const { body } = await decide(supporter, person.requestId, 'decline');
    const appeal = await person.agent.post(`/api/decisions/${body.decisionId as string}/appeal`, { text: 'Please.' });
    app.clock.advance(minute);
    const anew = await asked(person, community, { pseudonym: 'Steady Again' });
    const view = await lead.agent.get(`/api/cases/${appeal.body.caseId as string}`);
    expect(view.body.offers.map((one: { action: string }) => one.action)).to.deep.equal(['decline', 'escalate']);
    const undone = await decide(lead, person.requestId, 'accept', { reason: 'decision-changed' });
    expect([undone.status, undone.body.code]).to.deep.equal([409, 'action-not-offered']);
    const answer = await decide(lead, person.requestId, 'decline', { reason: 'decision-stands' });
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    const notices = await person.agent.get('/api/notices');
    expect(notices.body.items[0]).to.deep.include({ kind: 'appeal-decided', action: 'decline', canAppeal: false });
    app.clock.advance(joiningLimits.answersKeptMs + minute);
    await sweepJoining(app.deps);
    expect(await answersOf(person.requestId)).to.equal(null);
    expect(await answersOf(anew)).to.have.length(2);
  });

  it('lets an undecided request lapse after 30 days, closes its case, says so once and lets them ask again', async () => {
    const person = await applicant();
    app.clock.advance(joiningLimits.lapseMs - minute);
    await sweepJoining(app.deps);
    expect((await person.agent.get('/api/account/join-requests')).body.items[0].state).to.equal('waiting');
    app.clock.advance(minute);
    await Promise.all([sweepJoining(app.deps), sweepJoining(app.deps)]);
    expect((await person.agent.get('/api/account/join-requests')).body.items[0].state).to.equal('lapsed');
    expect(await answersOf(person.requestId)).to.equal(null);
    const notices = await person.agent.get('/api/notices');
    expect(notices.body.items).to.have.length(1);
    expect(notices.body.items[0]).to.deep.include({ kind: 'join-declined', action: 'lapsed', canAppeal: false });
    const open = await supporter.agent.get(`/api/cases?community=${community.slug}`);
    expect(open.body.items).to.deep.equal([]);
    const late = await decide(supporter, person.requestId, 'accept');
    expect([late.status, late.body.code]).to.deep.equal([409, 'case-decided']);
    await asked(person, community, { pseudonym: 'Merry Plum' });
  });

  it('leaves a case that tells of danger open when its request lapses', async () => {
    await applicant(['I keep cutting myself, I cut my arms again last night.', 'Nothing else.']);
    app.clock.advance(joiningLimits.lapseMs);
    await sweepJoining(app.deps);
    const open = await supporter.agent.get(`/api/cases?community=${community.slug}`);
    expect(open.body.items).to.have.length(1);
    expect(open.body.items[0].overdue).to.equal(true);
  });
});
