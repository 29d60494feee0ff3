import { expect } from 'chai';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import {
  makeCommunity,
  makeLead,
  makeMember,
  makePerson,
  makeSupporter,
  startThread,
  type Member,
  type Person,
} from '../../../kit/factories.ts';
import { asked, decide } from '../joining/joining.world.ts';

const minute = 60_000;

describe('an appeal', () => {
  let app: TestApp;
  let community: CommunityRow;
  let supporter: Member;
  let lead: Member;
  let n = 0;
  before(async () => {
    app = await startApp({ worker: true });
    community = await makeCommunity(app);
    supporter = await makeSupporter(app, community);
    lead = await makeLead(app, community);
  });
  after(() => app.close());

  const appeal = (by: Pick<Person, 'agent'>, decisionId: string, text = 'Please look again.') =>
    by.agent.post(`/api/decisions/${decisionId}/appeal`, { text });
  async function declined(by: Person = supporter): Promise<Person & { requestId: string; decisionId: string }> {
    const person = await makePerson(app);
    const requestId = await asked(person, community, { pseudonym: `Patient Finch ${++n}` });
    const { body } = await decide(by, requestId, 'decline');
    return { ...person, requestId, decisionId: body.decisionId as string };
  }
  const claim = (by: Person, caseId: string) => by.agent.post(`/api/cases/${caseId}/claim`);
  const settle = (by: Person, caseId: string, claimId: string, action: string, reason: string, revision = 0) =>
    by.agent.post(`/api/cases/${caseId}/decisions`, { action, reason, note: '', revision, claimId });

  it('exists for nobody but the person concerned', async () => {
    const { decisionId } = await declined();
    for (const by of [{ agent: app.agent() }, await makePerson(app), supporter, lead]) {
      expect((await appeal(by, decisionId)).status).to.equal(404);
    }
    expect((await appeal(await makePerson(app), '0123456789abcdef01234567')).status).to.equal(404);
  });

  it('needs words', async () => {
    const person = await declined();
    const answer = await appeal(person, person.decisionId, '  ');
    expect([answer.status, answer.body.faults[0].path]).to.deep.equal([422, 'text']);
  });

  it('of somebody declined is decided by another lead, who can let them in', async () => {
    const person = await declined(lead);
    const answer = await appeal(person, person.decisionId, 'I did not understand the question.');
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
    expect(answer.body).to.deep.include({ help: [], crisis: false });
    const caseId = answer.body.caseId as string;
    const byDecider = await claim(lead, caseId);
    expect([byDecider.status, byDecider.body.code]).to.deep.equal([403, 'same-decider']);
    const bySupporter = await claim(supporter, caseId);
    expect([bySupporter.status, bySupporter.body.code]).to.deep.equal([403, 'forbidden']);
    const other = await makeLead(app, community);
    const held = await claim(other, caseId);
    expect(held.status).to.equal(200);
    const view = await other.agent.get(`/api/cases/${caseId}`);
    expect(view.body.appeal).to.deep.include({ text: 'I did not understand the question.' });
    expect(view.body.appeal.decision).to.include({ id: person.decisionId, action: 'decline' });
    const settled = await settle(other, caseId, held.body.claim.id as string, 'accept', 'decision-changed');
    expect(settled.status, JSON.stringify(settled.body)).to.equal(201);
    expect((await person.agent.get(`/api/communities/${community.slug}/threads`)).status).to.equal(200);
    const notices = await person.agent.get('/api/notices');
    expect(notices.body.items[0]).to.deep.include({ kind: 'appeal-decided', action: 'accept', canAppeal: false });
  });

  it('can be taken by an organisation admin', async () => {
    const person = await declined(lead);
    const { body } = await appeal(person, person.decisionId);
    const admin = await makePerson(app, { orgAdmin: true });
    expect((await claim(admin, body.caseId as string)).status).to.equal(200);
  });

  it('is made once, and not against its own outcome', async () => {
    const person = await declined();
    const { body } = await appeal(person, person.decisionId);
    const again = await appeal(person, person.decisionId);
    expect([again.status, again.body.code]).to.deep.equal([409, 'already-appealed']);
    const before = await person.agent.get('/api/notices');
    expect(before.body.items[0].canAppeal).to.equal(false);
    const held = await claim(lead, body.caseId as string);
    const stands = await settle(
      lead,
      body.caseId as string,
      held.body.claim.id as string,
      'decline',
      'decision-stands',
    );
    expect(stands.status, JSON.stringify(stands.body)).to.equal(201);
    const outcome = await appeal(person, stands.body.decisionId as string);
    expect([outcome.status, outcome.body.code]).to.deep.equal([409, 'already-appealed']);
  });

  it('sent twice is one appeal', async () => {
    const person = await declined();
    const send = () =>
      person.agent.post(
        `/api/decisions/${person.decisionId}/appeal`,
        { text: 'Please.' },
        { 'idempotency-key': 'the-same-appeal' },
      );
    const answers = await Promise.all([send(), send()]);
    expect(answers.map((answer) => answer.status)).to.deep.equal([201, 201]);
    expect(new Set(answers.map((answer) => answer.body.caseId as string)).size).to.equal(1);
  });

  it('is not for a decision that takes nothing away', async () => {
    const person = await makePerson(app);
    const requestId = await asked(person, community, { pseudonym: `Patient Finch ${++n}` });
    const { body } = await decide(supporter, requestId, 'accept');
    const answer = await appeal(person, body.decisionId as string);
    expect([answer.status, answer.body.code]).to.deep.equal([409, 'action-not-offered']);
  });

  it('shows help at once and is a crisis where it tells of danger', async () => {
    const person = await declined();
    const words = 'I have enough tablets saved and tonight is the night I end my life.';
    const answer = await appeal(person, person.decisionId, words);
    expect(answer.body.crisis).to.equal(true);
    expect(answer.body.help.map((one: { id: string }) => one.id)).to.include('samaritans');
    const { body } = await lead.agent.get(`/api/cases/${answer.body.caseId as string}`);
    expect(body).to.deep.include({ severity: 'crisis', causes: ['appeal', 'danger-to-writer'] });
  });

  it('against a removed post brings it back when it is upheld', async () => {
    const author = await makeMember(app, community);
    const reader = await makeMember(app, community);
    const { postId, threadId } = await startThread(community, author);
    await app.until<{ state: string }>('posts', { _id: postId }, (post) => post.state === 'visible');
    await reader.agent.post(`/api/posts/${postId}/reports`, { reason: 'unkind' });
    const list = await supporter.agent.get(`/api/cases?community=${community.slug}`);
    const row = list.body.items.find((one: { target: string }) => one.target === 'post');
    const held = await claim(supporter, row.id as string);
    const removed = await settle(supporter, row.id as string, held.body.claim.id as string, 'remove', 'be-kind', 1);
    expect(removed.status, JSON.stringify(removed.body)).to.equal(201);
    const gone = await reader.agent.get(`/api/threads/${threadId}`);
    expect(JSON.stringify(gone.body)).not.to.include(postId);
    const answer = await appeal(author, removed.body.decisionId as string);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
    expect(answer.body.caseId).to.equal(row.id);
    const taken = await claim(lead, row.id as string);
    const upheld = await settle(
      lead,
      row.id as string,
      taken.body.claim.id as string,
      'publish',
      'decision-changed',
      1,
    );
    expect(upheld.status, JSON.stringify(upheld.body)).to.equal(201);
    expect((await reader.agent.get(`/api/threads/${threadId}`)).body.posts).to.have.length(1);
  });

  it('of somebody whose membership an admin ended gives it back when it is upheld', async () => {
    const person = await makeMember(app, community);
    const admin = await makePerson(app, { orgAdmin: true });
    const ended = await admin.agent.delete(`/api/memberships/${person.membershipId}`, { reason: 'Sold things twice.' });
    expect(ended.status, JSON.stringify(ended.body)).to.equal(200);
    expect((await person.agent.get(`/api/communities/${community.slug}/threads`)).status).to.equal(404);
    const { body } = await person.agent.get('/api/notices');
    expect(body.items[0]).to.deep.include({ kind: 'membership-ended', note: 'Sold things twice.', canAppeal: true });
    const answer = await appeal(person, body.items[0].decisionId as string, 'It was not me.');
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
    const caseId = answer.body.caseId as string;
    expect((await claim(admin, caseId)).body.code).to.equal('same-decider');
    const held = await claim(lead, caseId);
    const view = await lead.agent.get(`/api/cases/${caseId}`);
    expect(view.body.subject).to.deep.include({ kind: 'membership', endedReason: 'Sold things twice.' });
    const settled = await settle(lead, caseId, held.body.claim.id as string, 'accept', 'decision-changed');
    expect(settled.status, JSON.stringify(settled.body)).to.equal(201);
    expect((await person.agent.get(`/api/communities/${community.slug}/threads`)).status).to.equal(200);
  });

  describe('of an ending', () => {
    let admin: Person;
    before(async () => {
      admin = await makePerson(app, { orgAdmin: true });
    });

    async function end(member: Member): Promise<string> {
      app.clock.advance(minute);
      const ended = await admin.agent.delete(`/api/memberships/${member.membershipId}`, { reason: 'Sold things.' });
      expect(ended.status, JSON.stringify(ended.body)).to.equal(200);
      return (await member.agent.get('/api/notices')).body.items[0].decisionId as string;
    }
    async function leave(member: Member): Promise<void> {
      app.clock.advance(minute);
      expect((await member.agent.delete(`/api/memberships/${member.membershipId}`)).status).to.equal(200);
    }
    async function comeBack(member: Member): Promise<void> {
      app.clock.advance(minute);
      const requestId = await asked(member, community, { pseudonym: member.pseudonym });
      expect((await decide(supporter, requestId, 'accept')).status).to.equal(200);
    }

    for (const [what, after] of [
      ['a later one', end],
      ['leaving since', leave],
    ] as const) {
      it(`never undoes ${what}, and is answered all the same`, async () => {
        const member = await makeMember(app, community);
        const answer = await appeal(member, await end(member), 'It was not me.');
        const caseId = answer.body.caseId as string;
        await comeBack(member);
        await after(member);
        const { claim: held } = (await claim(lead, caseId)).body;
        const view = await lead.agent.get(`/api/cases/${caseId}`);
        const offered = view.body.offers.map((one: { action: string }) => one.action);
        expect(offered).to.deep.equal(['decline', 'escalate']);
        const undone = await settle(lead, caseId, held.id as string, 'accept', 'decision-changed');
        expect([undone.status, undone.body.code]).to.deep.equal([409, 'action-not-offered']);
        const stands = await settle(lead, caseId, held.id as string, 'decline', 'decision-stands');
        expect(stands.status, JSON.stringify(stands.body)).to.equal(201);
        const { memberships } = (await member.agent.get('/api/session')).body;
        expect(memberships[0]).to.include({ state: 'ended' });
        const notices = await member.agent.get('/api/notices');
        expect(notices.body.items[0]).to.deep.include({ kind: 'appeal-decided', action: 'decline', canAppeal: false });
      });
    }

    it('is not taken any more once the member has come back', async () => {
      const member = await makeMember(app, community);
      const decisionId = await end(member);
      await comeBack(member);
      const answer = await appeal(member, decisionId);
      expect([answer.status, answer.body.code]).to.deep.equal([409, 'action-not-offered']);
      await leave(member);
      expect((await appeal(member, decisionId)).status).to.equal(409);
    });
  });
});
