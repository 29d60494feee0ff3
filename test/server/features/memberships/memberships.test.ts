import { expect } from 'chai';
import { membershipLimits } from '../../../../config/limits.ts';
import type { AccountId, MembershipId } from '../../../../server/contract/ids.ts';
import type { Membership } from '../../../../server/features/memberships/membership.ts';
import { memberships } from '../../../../server/features/memberships/memberships.store.ts';
import { newId } from '../../../../server/kit/ids.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import {
  letIn,
  makeCommunity,
  makeLead,
  makeMember,
  makePerson,
  makeSupporter,
  type Person,
} from '../../../kit/factories.ts';

const nextYear = () => new Date(Date.now() + 365 * 24 * 60 * 60 * 1_000).toISOString();

describe('memberships', function () {
  this.timeout(20_000);
  let app: TestApp;
  let admin: Person;
  before(async () => {
    app = await startApp();
    admin = await makePerson(app, { orgAdmin: true });
  });
  after(() => app.close());

  /** A live connection of a person, and a promise that it is cut. */
  const watched = async (person: Person): Promise<{ gone: Promise<unknown> }> => {
    const { socket } = await person.agent.live();
    return { gone: new Promise((resolve) => socket.once('disconnect', resolve)) };
  };

  describe('leaving', () => {
    it('ends one’s own membership and cuts live connections at once', async () => {
      const community = await makeCommunity(app);
      const peer = await makeMember(app, community);
      const { gone } = await watched(peer);
      expect((await peer.agent.delete(`/api/memberships/${peer.membershipId}`)).status).to.equal(200);
      await gone;
      const { memberships } = (await peer.agent.get('/api/session')).body;
      expect(memberships[0]).to.include({ state: 'ended' });
      expect(memberships[0].can).to.eql({ post: false, work: false, lead: false, administer: false, leave: false });
      expect((await peer.agent.get(`/api/communities/${community.slug}/mutes`)).status).to.equal(404);
      expect((await peer.agent.delete(`/api/memberships/${peer.membershipId}`)).status).to.equal(404);
    });
  });

  describe('ending somebody else’s', () => {
    it('is for those who administer the group; outsiders learn nothing', async () => {
      const community = await makeCommunity(app);
      const elsewhere = await makeCommunity(app);
      const peer = await makeMember(app, community);
      const to = `/api/memberships/${peer.membershipId}`;
      const reason = { reason: 'Because I say so' };
      expect((await app.agent().delete(to, reason)).status).to.equal(404);
      expect((await (await makePerson(app)).agent.delete(to, reason)).status).to.equal(404);
      expect((await (await makeMember(app, elsewhere, { roles: ['admin'] })).agent.delete(to, reason)).status).to.equal(
        404,
      );
      expect((await (await makeMember(app, community)).agent.delete(to, reason)).status).to.equal(403);
      expect((await (await makeSupporter(app, community)).agent.delete(to, reason)).status).to.equal(403);
      expect((await (await makeLead(app, community)).agent.delete(to, reason)).status).to.equal(403);
      expect((await peer.agent.get('/api/session')).body.memberships[0].state).to.equal('active');
    });

    it('needs a reason, cuts live connections, and can be appealed', async () => {
      const community = await makeCommunity(app);
      const peer = await makeMember(app, community);
      const own = await makeMember(app, community, { roles: ['admin'] });
      const to = `/api/memberships/${peer.membershipId}`;
      const without = await own.agent.delete(to);
      expect(without.status).to.equal(422);
      expect(without.body.faults[0].path).to.equal('reason');
      const { gone } = await watched(peer);
      expect((await own.agent.delete(to, { reason: 'You sold things here.' })).status).to.equal(200);
      await gone;
      const notices = (await peer.agent.get('/api/notices')).body.items;
      expect(notices[0]).to.include({ kind: 'membership-ended', note: 'You sold things here.', canAppeal: true });
      const place = (await peer.agent.get(`/api/communities/${community.slug}`)).body.you;
      expect(place).to.include({ state: 'ended', decisionId: notices[0].decisionId });
      const appeal = await peer.agent.post(`/api/decisions/${place.decisionId}/appeal`, { text: 'It was a gift.' });
      expect(appeal.status).to.be.oneOf([200, 201, 202]);
      const after = (await peer.agent.get(`/api/communities/${community.slug}`)).body.you;
      expect(after).to.include({ state: 'ended', decisionId: null });
      expect((await peer.agent.get('/api/account/export')).status).to.equal(200);
    });

    it('happens once, also when two admins do it at once', async () => {
      const community = await makeCommunity(app);
      const peer = await makeMember(app, community);
      const own = await makeMember(app, community, { roles: ['admin'] });
      const end = (person: Person) =>
        person.agent.delete(`/api/memberships/${peer.membershipId}`, { reason: 'You sold things here.' });
      const answers = await Promise.all([end(own), end(admin)]);
      expect(answers.map((answer) => answer.status).sort()).to.eql([200, 404]);
      expect(await app.deps.db.collection('decisions').countDocuments({ 'target.id': peer.membershipId })).to.equal(1);
    });
  });

  describe('staff roles', () => {
    const body = (email: string, over = {}) => ({
      email,
      role: 'supporter',
      name: 'Robin',
      trainedUntil: nextYear(),
      ...over,
    });

    it('are given by those who administer the group alone', async () => {
      const community = await makeCommunity(app);
      const person = await makePerson(app);
      const to = `/api/communities/${community.slug}/staff`;
      for (const agent of [
        app.agent(),
        person.agent,
        (await makeMember(app, community)).agent,
        (await makeSupporter(app, community)).agent,
        (await makeLead(app, community)).agent,
        (await makeMember(app, await makeCommunity(app), { roles: ['admin'] })).agent,
      ]) {
        expect((await agent.post(to, body(person.email))).status).to.equal(404);
      }
    });

    it('take effect at once, and end with the training', async () => {
      const community = await makeCommunity(app);
      const person = await makePerson(app);
      const { gone } = await watched(person);
      const to = `/api/communities/${community.slug}/staff`;
      const given = await admin.agent.post(to, body(person.email.toUpperCase()));
      expect(given.status).to.equal(200);
      expect(given.body).to.deep.include({ pseudonym: 'Robin', roles: ['supporter'], state: 'active' });
      await gone;
      const view = async () => (await person.agent.get('/api/session')).body;
      expect((await view()).can.seeDesk).to.equal(true);
      await admin.agent.post(to, body(person.email, { trainedUntil: new Date(0).toISOString() }));
      expect((await view()).can.seeDesk).to.equal(false);
      expect((await view()).memberships[0].can).to.include({ work: false, post: false });
    });

    it('that ended with their training do not come back with another role', async () => {
      const community = await makeCommunity(app);
      const peer = await makeMember(app, community);
      const to = `/api/communities/${community.slug}/staff`;
      const ended = new Date(app.clock.now().getTime() - 1).toISOString();
      await admin.agent.post(to, body(peer.email, { role: 'lead', trainedUntil: ended }));
      const { body: row } = await admin.agent.post(to, body(peer.email, { role: 'admin' }));
      expect(row.roles).to.deep.equal(['peer', 'admin']);
    });

    it('leave a peer the name by which others know them', async () => {
      const community = await makeCommunity(app);
      const peer = await makeMember(app, community, { pseudonym: 'Quiet Otter' });
      const { body: row } = await admin.agent.post(
        `/api/communities/${community.slug}/staff`,
        body(peer.email, { role: 'lead' }),
      );
      expect(row).to.deep.include({ pseudonym: 'Quiet Otter', roles: ['peer', 'lead'] });
    });

    it('say on the field which address has no account, and which name is taken', async () => {
      const community = await makeCommunity(app);
      await makeMember(app, community, { pseudonym: 'Robin' });
      const to = `/api/communities/${community.slug}/staff`;
      const unknown = await admin.agent.post(to, body('nobody@x.test'));
      expect(unknown.body.faults[0].path).to.equal('email');
      const person = await makePerson(app);
      const taken = await admin.agent.post(to, body(person.email, { name: 'R0bin' }));
      expect(taken.status).to.equal(422);
      expect(taken.body.faults[0].path).to.equal('name');
      expect((await admin.agent.post(to, {})).status).to.equal(422);
    });
  });

  describe('the list of members', () => {
    it('is for those who administer the group, and each look is written down', async () => {
      const community = await makeCommunity(app);
      const peer = await makeMember(app, community, { pseudonym: 'Listed Lark' });
      const own = await makeMember(app, community, { roles: ['admin'] });
      const to = `/api/communities/${community.slug}/members`;
      for (const agent of [app.agent(), peer.agent, (await makeLead(app, community)).agent]) {
        expect((await agent.get(to)).status).to.equal(404);
      }
      const answer = await own.agent.get(to);
      expect(answer.body.items.map((row: { pseudonym: string }) => row.pseudonym)).to.include('Listed Lark');
      expect(JSON.stringify(answer.body)).not.to.contain(peer.email).and.not.contain(peer.accountId);
      const log = (await own.agent.get(`/api/audit?community=${community.slug}`)).body.items;
      expect(log[0]).to.include({ verb: 'look-at-members', by: own.pseudonym });
    });

    it('begins with all staff and comes by pages down to the oldest member and those who ended', async () => {
      const community = await makeCommunity(app);
      const old = { daysAgo: 900 };
      const own = await makeMember(app, community, { ...old, roles: ['admin'], pseudonym: 'Own Admin' });
      await makeSupporter(app, community, { ...old, pseudonym: 'Old Supporter' });
      const ended = await makeMember(app, community, { pseudonym: 'Ended Finch' });
      await ended.agent.delete(`/api/memberships/${ended.membershipId}`);
      const oldest = await makeMember(app, community, { ...old, pseudonym: 'Oldest Oak' });
      const row = await memberships(app.deps.db).findById(oldest.membershipId).lean<Membership>();
      if (row === null) throw new Error('The oldest member is gone');
      const crowd = Array.from({ length: membershipLimits.membersListed }, (_, n) => ({
        ...row,
        _id: newId<MembershipId>(),
        accountId: newId<AccountId>(),
        pseudonym: `Crowd ${n}`,
        pseudonymKey: `crowd ${n}`,
        joinedAt: app.clock.now(),
      }));
      await memberships(app.deps.db).insertMany(crowd);
      const read = async (query: string): Promise<{ names: string[]; next: string | null }> => {
        const { body } = await own.agent.get(`/api/communities/${community.slug}/members${query}`);
        return { names: body.items.map((one: { pseudonym: string }) => one.pseudonym), next: body.next };
      };
      const first = await read('');
      expect(first.names.slice(0, 2)).to.have.members(['Own Admin', 'Old Supporter']);
      expect(first.names).to.have.length(2 + crowd.length);
      const last = await read(`?cursor=${first.next}`);
      expect(last).to.deep.equal({ names: ['Oldest Oak', 'Ended Finch'], next: null });
    });
  });

  describe('muting', () => {
    it('is for oneself alone and can be taken back', async () => {
      const community = await makeCommunity(app);
      const one = await makeMember(app, community);
      const other = await makeMember(app, community, { pseudonym: 'Loud Lark' });
      const to = `/api/memberships/${other.membershipId}/mute`;
      const mutes = async (person: Person) =>
        (await person.agent.get(`/api/communities/${community.slug}/mutes`)).body.items as unknown[];
      expect((await one.agent.put(to)).status).to.equal(200);
      expect((await one.agent.put(to)).status).to.equal(200);
      expect(await mutes(one)).to.eql([{ membershipId: other.membershipId, pseudonym: 'Loud Lark' }]);
      expect(await mutes(other)).to.eql([]);
      expect((await one.agent.delete(to)).status).to.equal(200);
      expect(await mutes(one)).to.eql([]);
    });

    it('reaches nobody in another group, and not oneself', async () => {
      const community = await makeCommunity(app);
      const one = await makeMember(app, community);
      const stranger = await makeMember(app, await makeCommunity(app));
      const to = `/api/memberships/${one.membershipId}/mute`;
      expect((await app.agent().put(to)).status).to.equal(404);
      expect((await stranger.agent.put(to)).status).to.equal(404);
      expect((await one.agent.put(to)).status).to.equal(403);
      expect((await one.agent.put('/api/memberships/not-an-id/mute')).status).to.equal(404);
    });
  });

  describe('mentions', () => {
    it('offer members whose names begin alike, to insiders alone', async () => {
      const community = await makeCommunity(app);
      const reader = await makeMember(app, community, { pseudonym: 'Moss Own' });
      await makeMember(app, community, { pseudonym: 'Moss & Fern' });
      await makeMember(app, community, { pseudonym: 'Mossy Stone' });
      await makeMember(app, community, { pseudonym: 'Amber Moss' });
      const left = await makeMember(app, community, { pseudonym: 'Moss Away' });
      await left.agent.delete(`/api/memberships/${left.membershipId}`);
      const to = `/api/communities/${community.slug}/mentions?q=m%C3%B6ss`;
      const { items } = (await reader.agent.get(to)).body;
      expect(items.map((row: { pseudonym: string }) => row.pseudonym)).to.eql(['Moss & Fern', 'Mossy Stone']);
      expect((await app.agent().get(to)).status).to.equal(404);
      expect((await (await makePerson(app)).agent.get(to)).status).to.equal(404);
      expect((await admin.agent.get(to)).status).to.equal(404);
      expect((await reader.agent.get(`/api/communities/${community.slug}/mentions`)).status).to.equal(422);
    });
  });

  it('of one account in two groups are never shown to each other’s members', async () => {
    const [one, two] = [await makeCommunity(app), await makeCommunity(app)];
    const person = await makePerson(app);
    await letIn(app, one, person);
    const there = await letIn(app, two, person);
    const insider = await makeMember(app, one);
    expect((await insider.agent.put(`/api/memberships/${there.membershipId}/mute`)).status).to.equal(404);
  });
});
