import { expect } from 'chai';
import type { Answer } from '../../../kit/agent.ts';
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

const paths = (answer: Answer): string[] => answer.body.faults.map((fault: { path: string }) => fault.path);

/** Body of a new group, without its address. */
const group = {
  name: 'Young adults with kidney disease',
  condition: 'Chronic kidney disease',
  purpose: 'Talk with others who know what dialysis does to a week.',
  audience: 'patients',
  ageBand: { from: 18, to: 30 },
  charter: '# Be kind\n\nSpeak from **experience**. <script>alert(1)</script>',
  joinQuestions: [
    { question: 'What brings you here?', hint: '' },
    { question: 'How long have you known?', hint: 'About is fine' },
  ],
  newcomer: { firstPostsLookedAt: 2, holdLinks: true },
  staffedHours: 'Every day, 9 to 21',
  safetyContact: 'safety@charity.test',
};

describe('communities', function () {
  this.timeout(20_000);
  let app: TestApp;
  let admin: Person;
  before(async () => {
    app = await startApp();
    admin = await makePerson(app, { orgAdmin: true });
  });
  after(() => app.close());

  const admins = () => ({ roles: ['admin' as const] });

  describe('making one', () => {
    it('is for organisation admins alone', async () => {
      const body = { ...group, slug: 'not-yours' };
      expect((await app.agent().post('/api/communities', body)).status).to.equal(401);
      const person = await makePerson(app);
      expect((await person.agent.post('/api/communities', body)).status).to.equal(403);
      const communityAdmin = await makeMember(app, await makeCommunity(app), admins());
      expect((await communityAdmin.agent.post('/api/communities', body)).status).to.equal(403);
    });

    it('gives a public page with a safe charter, and its maker no place inside', async () => {
      const answer = await admin.agent.post('/api/communities', { ...group, slug: 'kidney-18-30' });
      expect(answer.status).to.equal(201);
      expect(answer.body.charter.version).to.equal(1);
      expect(answer.body.charter.html).to.contain('<strong>experience</strong>').and.not.contain('<script');
      expect(answer.body.you).to.include({ state: 'outside', membershipId: null });
      expect(answer.body.can).to.include({ enter: false, work: false, administer: true });
    });

    it('says so on the field where the address is taken', async () => {
      await admin.agent.post('/api/communities', { ...group, slug: 'taken' });
      const answer = await admin.agent.post('/api/communities', { ...group, slug: 'taken' });
      expect(answer.status).to.equal(409);
      expect(answer.body.code).to.equal('slug-taken');
      expect(paths(answer)).to.eql(['slug']);
    });

    it('twice with the same key makes one', async () => {
      const send = () =>
        admin.agent.post(
          '/api/communities',
          { ...group, slug: 'sent-twice' },
          { 'idempotency-key': 'key-of-one-form' },
        );
      const answers = await Promise.all([send(), send()]);
      expect(answers.map((answer) => answer.status)).to.eql([201, 201]);
      expect(answers[0].body).to.eql(answers[1].body);
      expect(await app.deps.db.collection('communities').countDocuments({ slug: 'sent-twice' })).to.equal(1);
    });

    it('names every fault at once', async () => {
      const answer = await admin.agent.post('/api/communities', {
        ...group,
        slug: 'Bad Slug',
        ageBand: { from: 30, to: 18 },
        joinQuestions: [{ question: 'Only one?' }],
        safetyContact: 'nobody',
      });
      expect(answer.status).to.equal(422);
      expect(paths(answer)).to.include.members(['slug', 'ageBand.to', 'joinQuestions', 'safetyContact']);
    });
  });

  describe('the public page', () => {
    it('shows anybody what the group is for, and nothing of its inside', async () => {
      const community = await makeCommunity(app);
      const member = await makeMember(app, community, { pseudonym: 'Secret Heron' });
      const visitor = app.agent();
      const one = await visitor.get(`/api/communities/${community.slug}`);
      const all = await visitor.get('/api/communities');
      expect(one.status).to.equal(200);
      expect(one.body.you).to.include({ state: 'visitor', membershipId: null, pseudonym: null });
      for (const { body } of [one, all]) {
        const text = JSON.stringify(body);
        expect(text).not.to.contain('Secret Heron').and.not.contain(member.membershipId);
        expect(text).not.to.contain(community.safetyContact).and.not.contain('firstPostsLookedAt');
      }
    });

    it('is the 404 of everything else where there is none', async () => {
      expect((await app.agent().get('/api/communities/nothing-here')).status).to.equal(404);
      expect((await app.agent().get('/api/communities/Not%20A%20Slug')).status).to.equal(404);
    });

    it('tells each reader their own place', async () => {
      const community = await makeCommunity(app);
      const place = async (person: Person) =>
        (await person.agent.get(`/api/communities/${community.slug}`)).body as { you: { state: string }; can: unknown };
      const outsider = await makePerson(app);
      expect((await place(outsider)).you.state).to.equal('outside');
      expect((await place(outsider)).can).to.include({ join: true, enter: false, post: false });
      const peer = await makeMember(app, community);
      expect((await place(peer)).you).to.include({ state: 'inside', pseudonym: peer.pseudonym });
      expect((await place(peer)).can).to.eql({ join: false, enter: true, post: true, work: false, administer: false });
      const supporter = await makeSupporter(app, community);
      expect((await place(supporter)).can).to.include({ work: true, administer: false });
      await peer.agent.delete(`/api/memberships/${peer.membershipId}`, {});
      expect((await place(peer)).you).to.include({ state: 'ended', decisionId: null });
      expect((await place(peer)).can).to.include({ join: true, enter: false, post: false });
    });
  });

  describe('settings', () => {
    it('are for those who administer the group, and nothing for everybody else', async () => {
      const community = await makeCommunity(app);
      const elsewhere = await makeCommunity(app);
      const outsiders = [
        app.agent(),
        (await makePerson(app)).agent,
        (await makeMember(app, community)).agent,
        (await makeSupporter(app, community)).agent,
        (await makeLead(app, community)).agent,
        (await makeMember(app, elsewhere, admins())).agent,
        (await makeMember(app, community, { ...admins(), trainedUntil: new Date(0) })).agent,
      ];
      for (const agent of outsiders) {
        expect((await agent.get(`/api/communities/${community.slug}/settings`)).status).to.equal(404);
        expect((await agent.patch(`/api/communities/${community.slug}`, { name: 'Mine now' })).status).to.equal(404);
      }
      const own = await makeMember(app, community, admins());
      for (const { agent } of [own, admin]) {
        const answer = await agent.get(`/api/communities/${community.slug}/settings`);
        expect(answer.status).to.equal(200);
        expect(answer.body).to.deep.include({ charterText: 'Be kind.', safetyContact: 'safety@example.test' });
      }
    });

    it('change what is sent and nothing else, and are written down', async () => {
      const community = await makeCommunity(app);
      const own = await makeMember(app, community, admins());
      const answer = await own.agent.patch(`/api/communities/${community.slug}`, { staffedHours: 'Never on Sundays' });
      expect(answer.status).to.equal(200);
      expect(answer.body).to.include({ staffedHours: 'Never on Sundays', name: community.name });
      expect(answer.body.charter.version).to.equal(1);
      const { items } = (await own.agent.get(`/api/audit?community=${community.slug}`)).body;
      expect(items[0]).to.deep.include({ verb: 'change-community', by: own.pseudonym });
      expect(items[0].detail.fields).to.equal('staffedHours');
    });

    it('name every fault at once', async () => {
      const community = await makeCommunity(app);
      const answer = await admin.agent.patch(`/api/communities/${community.slug}`, { name: '', joinQuestions: [] });
      expect(answer.status).to.equal(422);
      expect(paths(answer)).to.have.members(['name', 'joinQuestions']);
    });
  });

  describe('a changed charter', () => {
    it('is a new version that members accept before they post again; the earlier one is kept', async () => {
      const community = await makeCommunity(app);
      const peer = await makeMember(app, community);
      const change = (body: Record<string, unknown>) => admin.agent.patch(`/api/communities/${community.slug}`, body);
      const kinder = { charter: 'Be kinder.', charterVersion: 1 };
      expect((await change(kinder)).body.charter.version).to.equal(2);
      expect((await change(kinder)).body.charter.version, 'the same words again').to.equal(2);
      const overtaken = await change({ charter: 'Be kind, please.', charterVersion: 1, staffedHours: 'Never' });
      expect([overtaken.status, overtaken.body.code]).to.deep.equal([409, 'charter-changed']);
      expect(paths(await change({ charter: 'Be kind, please.' }))).to.deep.equal(['charterVersion']);
      const row = await app.deps.db.collection('communities').findOne({ slug: community.slug });
      expect(row?.['earlierCharters']).to.have.length(1);
      const view = async () => (await peer.agent.get(`/api/communities/${community.slug}`)).body;
      expect((await view()).you.charterChanged).to.equal(true);
      expect((await view()).can.post).to.equal(false);
      const accept = (version: number) => peer.agent.post(`/api/memberships/${peer.membershipId}/charter`, { version });
      expect((await accept(1)).body.code).to.equal('charter-changed');
      expect((await accept(2)).status).to.equal(200);
      expect((await view()).you.charterChanged).to.equal(false);
      expect((await view()).can.post).to.equal(true);
    });

    it('is accepted by oneself alone', async () => {
      const community = await makeCommunity(app);
      const peer = await makeMember(app, community);
      const other = await makeMember(app, community);
      const to = `/api/memberships/${peer.membershipId}/charter`;
      expect((await app.agent().post(to, { version: 1 })).status).to.equal(404);
      expect((await other.agent.post(to, { version: 1 })).status).to.equal(404);
      expect((await peer.agent.post(to, { version: 0 })).status).to.equal(422);
    });
  });

  it('share nothing of one person between them', async () => {
    const [one, two] = [await makeCommunity(app), await makeCommunity(app)];
    const person = await makePerson(app);
    const here = await letIn(app, one, person, { pseudonym: 'Here Heron' });
    const there = await letIn(app, two, person, { pseudonym: 'There Tern' });
    const reader = await makeMember(app, one);
    const { body } = await reader.agent.get(`/api/communities/${one.slug}/mentions?q=he`);
    expect(body.items).to.eql([{ membershipId: here.membershipId, pseudonym: 'Here Heron' }]);
    expect(JSON.stringify(body)).not.to.contain(person.accountId).and.not.contain(there.membershipId);
  });
});
