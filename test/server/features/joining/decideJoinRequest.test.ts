import { expect } from 'chai';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import {
  letIn,
  makeCommunity,
  makeLead,
  makeMember,
  makePerson,
  makeSupporter,
  type Member,
  type Person,
} from '../../../kit/factories.ts';
import { settle } from '../cases/cases.world.ts';
import { ask, asked, decide } from './joining.world.ts';

describe('deciding on a join request', () => {
  let app: TestApp;
  let community: CommunityRow;
  let supporter: Member;
  let n = 0;
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
    supporter = await makeSupporter(app, community);
  });
  after(() => app.close());

  async function applicant(): Promise<Person & { requestId: string; pseudonym: string }> {
    const person = await makePerson(app);
    const pseudonym = `Little Acorn ${++n}`;
    return { ...person, pseudonym, requestId: await asked(person, community, { pseudonym }) };
  }

  it('exists for nobody but those who decide', async () => {
    const { requestId, agent } = await applicant();
    const elsewhere = await makeSupporter(app, await makeCommunity(app));
    const peer = await makeMember(app, community);
    const lapsed = await makeSupporter(app, community, { trainedUntil: new Date(app.clock.now().getTime() - 1) });
    const path = `/api/communities/${community.slug}/join-requests`;
    for (const by of [app.agent(), agent, peer.agent, elsewhere.agent, lapsed.agent]) {
      expect((await by.get(path)).status).to.equal(404);
      const body = { action: 'accept', reason: 'fits-group' };
      expect((await by.post(`/api/join-requests/${requestId}/decision`, body)).status).to.equal(404);
    }
    expect((await decide(supporter, '0123456789abcdef01234567', 'accept')).status).to.equal(404);
    expect((await decide(supporter, 'nonsense', 'accept')).status).to.equal(404);
  });

  it('lists requests without their answers', async () => {
    const { requestId, pseudonym } = await applicant();
    const { body } = await supporter.agent.get(`/api/communities/${community.slug}/join-requests?limit=50`);
    const row = body.items.find((one: { id: string }) => one.id === requestId);
    expect(row).to.have.all.keys('id', 'caseId', 'pseudonym', 'state', 'createdAt', 'decidedAt');
    expect(row).to.include({ pseudonym, state: 'waiting' });
    expect(JSON.stringify(body)).not.to.include('transplant');
  });

  it('pages the list', async () => {
    await applicant();
    await applicant();
    const path = `/api/communities/${community.slug}/join-requests?limit=1`;
    const first = await supporter.agent.get(path);
    const second = await supporter.agent.get(`${path}&cursor=${first.body.next as string}`);
    expect(second.body.items[0].id).not.to.equal(first.body.items[0].id);
  });

  it('names what is wrong with a decision', async () => {
    const { requestId } = await applicant();
    const answer = await decide(supporter, requestId, 'accept', { reason: 'because' });
    expect([answer.status, answer.body.faults[0].path]).to.deep.equal([422, 'reason']);
    const unfit = await decide(supporter, requestId, 'accept', { reason: 'answers-unclear' });
    expect([unfit.status, unfit.body.faults[0].path]).to.deep.equal([422, 'reason']);
  });

  it('lets an accepted person in at once, with a notice', async () => {
    const person = await applicant();
    expect((await person.agent.get(`/api/communities/${community.slug}/threads`)).status).to.equal(404);
    const live = await person.agent.live();
    const told = live.next('session:changed');
    const cut = new Promise((resolve) => live.socket.once('disconnect', resolve));
    const answer = await decide(supporter, person.requestId, 'accept', { note: 'Welcome!' });
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    await told;
    // The socket comes back and is let in to the group's rooms.
    await cut;
    expect((await person.agent.get(`/api/communities/${community.slug}/threads`)).status).to.equal(200);
    const { body } = await person.agent.get('/api/session');
    expect(body.memberships[0]).to.deep.include({ pseudonym: person.pseudonym, roles: ['peer'], state: 'active' });
    expect(body.unreadNotices).to.equal(1);
    const notices = await person.agent.get('/api/notices');
    expect(notices.body.items[0]).to.deep.include({ kind: 'join-accepted', note: 'Welcome!', canAppeal: false });
  });

  it('tells a declined person why, offers an appeal and lets them ask again', async () => {
    const person = await applicant();
    const answer = await decide(supporter, person.requestId, 'decline', { note: 'Tell us a little more.' });
    expect(answer.status).to.equal(200);
    const { body } = await person.agent.get('/api/notices');
    expect(body.items[0]).to.deep.include({
      kind: 'join-declined',
      reason: 'answers-unclear',
      note: 'Tell us a little more.',
      decisionId: answer.body.decisionId,
      canAppeal: true,
    });
    const page = await person.agent.get(`/api/communities/${community.slug}`);
    expect(page.body.you).to.deep.include({ state: 'declined', decisionId: answer.body.decisionId });
    const again = await ask(person, community, { pseudonym: person.pseudonym });
    expect(again.status).to.equal(201);
  });

  it('is decided once when two supporters decide at the same time', async () => {
    const person = await applicant();
    const other = await makeLead(app, community);
    const answers = await Promise.all([
      decide(supporter, person.requestId, 'accept'),
      decide(other, person.requestId, 'decline'),
    ]);
    expect(answers.map((one) => one.status).toSorted()).to.deep.equal([200, 409]);
    const lost = answers.find((one) => one.status === 409);
    expect(lost?.body.code).to.be.oneOf(['case-claimed', 'case-decided']);
    const notices = await person.agent.get('/api/notices');
    expect(notices.body.items).to.have.length(1);
    const third = await decide(other, person.requestId, 'accept');
    expect([third.status, third.body.code]).to.deep.equal([409, 'case-decided']);
  });

  it('lets somebody in whose answers tell of danger, and asks a second person to look at those', async () => {
    const person = await makePerson(app);
    const requestId = await asked(person, community, {
      pseudonym: `Little Acorn ${++n}`,
      answers: ['I want to kill myself tonight.', 'No'],
    });
    expect((await decide(supporter, requestId, 'accept')).status).to.equal(200);
    const check = await app.until<{ _id: string }>(
      'cases',
      { 'target.id': requestId, causes: 'second-check', state: 'open' },
      () => true,
    );
    expect((await supporter.agent.post(`/api/cases/${check._id}/claim`)).body.code).to.equal('same-decider');
    const other = await makeSupporter(app, community);
    await settle(other, check._id, 'keep', 'no-danger-seen', { revision: 0 });
    expect(await app.until<{ state: string }>('cases', { _id: check._id }, () => true)).to.include({ state: 'closed' });
  });

  it('is refused while somebody else holds the case', async () => {
    const person = await applicant();
    const list = await supporter.agent.get(`/api/communities/${community.slug}/join-requests?limit=50`);
    const row = list.body.items.find((one: { id: string }) => one.id === person.requestId);
    const other = await makeLead(app, community);
    expect((await other.agent.post(`/api/cases/${row.caseId as string}/claim`)).status).to.equal(200);
    const answer = await decide(supporter, person.requestId, 'accept');
    expect([answer.status, answer.body.code]).to.deep.equal([409, 'case-claimed']);
  });

  it('can be decided by the group’s admin and by an organisation admin', async () => {
    const admin = await makeMember(app, community, { roles: ['admin'] });
    const organisation = await makePerson(app, { orgAdmin: true });
    expect((await decide(admin, (await applicant()).requestId, 'accept')).status).to.equal(200);
    expect((await decide(organisation, (await applicant()).requestId, 'decline')).status).to.equal(200);
  });

  it('is never decided by the one who asks', async () => {
    const organisation = await makePerson(app, { orgAdmin: true });
    const requestId = await asked(organisation, community, { pseudonym: 'Golden Hare' });
    const answer = await decide(organisation, requestId, 'accept');
    expect([answer.status, answer.body.code]).to.deep.equal([403, 'own-content']);
  });

  it('gives somebody who was a member before their own place back', async () => {
    const person = await makePerson(app);
    const before = await letIn(app, community, person, { pseudonym: 'Silver Otter' });
    expect((await person.agent.delete(`/api/memberships/${before.membershipId}`)).status).to.equal(200);
    const requestId = await asked(person, community, { pseudonym: 'Silver Otter' });
    expect((await decide(supporter, requestId, 'accept')).status).to.equal(200);
    const { body } = await person.agent.get('/api/session');
    expect(body.memberships).to.have.length(1);
    expect(body.memberships[0]).to.deep.include({ id: before.membershipId, state: 'active' });
  });

  it('shows whoever decides an earlier place that an admin ended, and none that its holder left', async () => {
    const person = await makeMember(app, community, { pseudonym: 'Sly Marten' });
    const before = async (pseudonym: string): Promise<unknown> => {
      const requestId = await asked(person, community, { pseudonym });
      const to = `/api/communities/${community.slug}/join-requests?limit=50`;
      const rows = (await supporter.agent.get(to)).body.items as { id: string; caseId: string }[];
      const caseId = rows.find(({ id }) => id === requestId)?.caseId ?? '';
      const { body } = await supporter.agent.get(`/api/cases/${caseId}`);
      expect((await decide(supporter, requestId, 'accept')).status).to.equal(200);
      return body.subject.before;
    };
    const place = `/api/memberships/${person.membershipId}`;
    const admin = await makePerson(app, { orgAdmin: true });
    const endedAt = app.clock.now().toISOString();
    expect((await admin.agent.delete(place, { reason: 'Sold tablets.' })).status).to.equal(200);
    const ended = { pseudonym: 'Sly Marten', endedAt, endedReason: 'Sold tablets.' };
    expect(await before('Gentle Dove')).to.deep.equal(ended);
    expect((await person.agent.delete(place)).status).to.equal(200);
    expect(await before('Gentle Lark')).to.equal(null);
  });

  it('keeps a name to whoever went by it, also when they come back under another', async () => {
    const person = await applicant();
    await decide(supporter, person.requestId, 'accept');
    const own = (await person.agent.get('/api/session')).body.memberships[0] as { id: string };
    expect((await person.agent.delete(`/api/memberships/${own.id}`, {})).status).to.equal(200);
    const other = `Blue Heron ${++n}`;
    await decide(supporter, await asked(person, community, { pseudonym: other }), 'accept');
    const stranger = await makePerson(app);
    const taken = await ask(stranger, community, { pseudonym: person.pseudonym });
    expect([taken.status, taken.body.faults?.[0]?.path]).to.deep.equal([409, 'pseudonym']);
    const back = (await person.agent.get('/api/session')).body.memberships[0] as { id: string; pseudonym: string };
    expect(back).to.include({ id: own.id, pseudonym: other });
    await person.agent.delete(`/api/memberships/${own.id}`, {});
    await asked(person, community, { pseudonym: person.pseudonym });
  });

  it('looks at a refusal again only while nothing came of asking anew', async () => {
    const person = await applicant();
    const { body } = await decide(supporter, person.requestId, 'decline');
    const offered = async (): Promise<unknown[]> =>
      (await person.agent.get('/api/account/join-requests')).body.items.map(
        (one: { decisionId: string | null }) => one.decisionId,
      );
    expect(await offered()).to.deep.equal([body.decisionId]);
    app.clock.advance(1_000);
    const again = await asked(person, community, { pseudonym: person.pseudonym });
    expect(await offered()).to.deep.equal([null, null]);
    const appeal = () => person.agent.post(`/api/decisions/${body.decisionId as string}/appeal`, { text: 'Please.' });
    const refused = await appeal();
    expect([refused.status, refused.body.code]).to.deep.equal([409, 'action-not-offered']);
    await decide(supporter, again, 'accept');
    expect((await appeal()).status).to.equal(409);
  });
});
