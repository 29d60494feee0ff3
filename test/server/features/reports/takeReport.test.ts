import { expect } from 'chai';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeLead, makePerson, type Person } from '../../../kit/factories.ts';

const words = 'Somebody sells kidneys in a group of yours.';

describe('a report from anybody', () => {
  let app: TestApp;
  let admin: Person;
  before(async () => {
    app = await startApp();
    admin = await makePerson(app, { orgAdmin: true });
  });
  after(() => app.close());

  interface Row {
    readonly id: string;
    readonly target: string;
    readonly severity: string;
  }
  const casesOf = async (person: Person): Promise<Row[]> => {
    const { body } = await person.agent.get('/api/cases');
    return (body.items as Row[]).filter((one) => one.target === 'report');
  };

  it('is taken from somebody who is not signed in, for organisation admins alone', async () => {
    const report = { what: 'illegal', text: words, where: 'The second group', email: 'visitor@example.test' };
    const answer = await app.agent().post('/api/reports', report);
    expect([answer.status, answer.body]).to.deep.equal([201, { taken: true, help: [], crisis: false }]);
    const [row] = await casesOf(admin);
    expect(row).to.deep.include({ community: null, severity: 'amber', causes: ['report'] });
    const { body } = await admin.agent.get(`/api/cases/${row?.id ?? ''}`);
    expect(body.subject).to.deep.include({ kind: 'report', text: words, email: 'visitor@example.test' });
    expect(body.offers.map((offer: { action: string }) => offer.action)).to.deep.equal(['keep']);
    const lead = await makeLead(app, await makeCommunity(app));
    expect((await lead.agent.get(`/api/cases/${row?.id ?? ''}`)).status).to.equal(404);
    const claimed = await admin.agent.post(`/api/cases/${row?.id ?? ''}/claim`);
    const decision = { action: 'keep', reason: 'nothing-wrong', revision: 0, claimId: claimed.body.claim.id };
    const decided = await admin.agent.post(`/api/cases/${row?.id ?? ''}/decisions`, decision);
    expect(decided.status, JSON.stringify(decided.body)).to.equal(201);
  });

  it('names every fault', async () => {
    const answer = await app.agent().post('/api/reports', { what: 'nothing', text: 'short', email: 'no-address' });
    expect(answer.status).to.equal(422);
    const paths = answer.body.faults.map((fault: { path: string }) => fault.path);
    expect(paths).to.have.members(['what', 'text', 'email']);
  });

  it('sent twice is one report', async () => {
    const before = (await casesOf(admin)).length;
    const key = { 'idempotency-key': 'the-same-report' };
    const send = () => app.agent().post('/api/reports', { what: 'other', text: words }, key);
    const answers = await Promise.all([send(), send()]);
    expect(answers.map((answer) => answer.status)).to.deep.equal([201, 201]);
    expect((await casesOf(admin)).length).to.equal(before + 1);
  });

  it('shows help at once where it tells of danger, and is a crisis for a person to look at', async () => {
    const text = 'I have enough tablets saved and tonight is the night I end my life.';
    const { body } = await app.agent().post('/api/reports', { what: 'danger', text });
    expect(body.crisis).to.equal(true);
    expect(body.help[0]).to.include({ id: 'emergency-999' });
    const crises = (await casesOf(admin)).filter((one) => one.severity === 'crisis');
    expect(crises).to.have.length(1);
  });

  it('is never decided by the admin who made it', async () => {
    const other = await makePerson(app, { orgAdmin: true });
    const known = new Set((await casesOf(admin)).map((one) => one.id));
    await other.agent.post('/api/reports', { what: 'our-failing', text: words });
    const row = (await casesOf(admin)).find((one) => !known.has(one.id));
    const claim = await other.agent.post(`/api/cases/${row?.id ?? ''}/claim`);
    expect([claim.status, claim.body.code]).to.deep.equal([403, 'own-content']);
  });

  it('is taken only so often from one address', async () => {
    const answers = [];
    for (let n = 0; n < 11; n += 1)
      answers.push(await app.agent().post('/api/reports', { what: 'other', text: words }));
    const last = answers.at(-1);
    expect([last?.status, last?.body.code]).to.deep.equal([429, 'too-many-requests']);
    expect(Number(last?.headers.get('retry-after'))).to.be.greaterThan(0);
  });
});
