import { expect } from 'chai';
import { accounts } from '../../../../server/features/accounts/accounts.store.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { joinRequests } from '../../../../server/features/joining/joinRequests.store.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { letIn, makeCommunity, makePerson, makeSupporter } from '../../../kit/factories.ts';
import { ask, asked, asking, decide } from './joining.world.ts';

describe('asking to join', () => {
  let app: TestApp;
  let community: CommunityRow;
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
  });
  after(() => app.close());

  it('asks for a sign-in', async () => {
    const visitor = app.agent();
    const asks = await visitor.post(`/api/communities/${community.slug}/join-requests`, asking());
    expect([asks.status, asks.body.code]).to.deep.equal([401, 'signed-out']);
    expect((await visitor.get(`/api/communities/${community.slug}/pseudonyms`)).status).to.equal(401);
    expect((await visitor.get('/api/account/join-requests')).status).to.equal(401);
  });

  it('knows no group that does not exist', async () => {
    const person = await makePerson(app);
    expect((await person.agent.post('/api/communities/no-such-group/join-requests', asking())).status).to.equal(404);
  });

  it('takes a request, opens one case for it and says so in the group’s public page', async () => {
    const person = await makePerson(app);
    const answer = await ask(person, community, { pseudonym: 'Slow Heron' });
    expect(answer.status).to.equal(201);
    expect(answer.body).to.include({ state: 'waiting', pseudonym: 'Slow Heron' });
    const supporter = await makeSupporter(app, community);
    const { body } = await supporter.agent.get(`/api/cases?community=${community.slug}`);
    const row = body.items.find((one: { target: string }) => one.target === 'join-request');
    expect(row).to.deep.include({ causes: ['join-request'], severity: 'green', state: 'open' });
    const page = await person.agent.get(`/api/communities/${community.slug}`);
    expect(page.body.you).to.deep.include({ state: 'waiting', joinRequestId: answer.body.id });
    const mine = await person.agent.get('/api/account/join-requests');
    expect(mine.body.items).to.have.length(1);
    expect(mine.body.items[0]).to.deep.include({ id: answer.body.id, state: 'waiting', decisionId: null });
  });

  it('needs a confirmed e-mail address', async () => {
    const person = await makePerson(app);
    await accounts(app.deps.db).updateOne({ _id: person.accountId }, { $set: { emailConfirmedAt: null } });
    const answer = await ask(person, community);
    expect([answer.status, answer.body.code]).to.deep.equal([403, 'email-unconfirmed']);
  });

  it('names every fault of the body', async () => {
    const person = await makePerson(app);
    const answer = await ask(person, community, { pseudonym: '<b>', answers: ['', 'two'], charterAccepted: false });
    expect(answer.status).to.equal(422);
    const paths = answer.body.faults.map((fault: { path: string }) => fault.path);
    expect(paths).to.include.members(['pseudonym', 'answers.0', 'charterAccepted']);
    const tooMany = await ask(person, community, { answers: ['one', 'two', 'three'] });
    expect(tooMany.body.faults[0].path).to.equal('answers');
  });

  it('refuses rules that have changed since they were read', async () => {
    const person = await makePerson(app);
    const answer = await ask(person, community, { charterVersion: 7 });
    expect([answer.status, answer.body.code]).to.deep.equal([409, 'charter-changed']);
  });

  it('refuses answers to other questions than the group asks by now', async () => {
    const person = await makePerson(app);
    const asksNow = community.joinQuestions.map(({ question }) => question);
    const read = ['What did we ask before?', ...asksNow.slice(1)];
    const answer = await ask(person, community, { questions: read, pseudonym: 'Lone Cedar' });
    expect([answer.status, answer.body.faults[0].path]).to.deep.equal([422, 'answers']);
    expect((await ask(person, community, { questions: asksNow, pseudonym: 'Lone Cedar' })).status).to.equal(201);
  });

  it('says why somebody is not eligible and what else there is', async () => {
    const older = await makeCommunity(app, { ageBand: { from: 31, to: null }, audience: 'patients-and-carers' });
    const person = await makePerson(app, { birthYear: 1980 });
    const byAge = await ask(person, community);
    expect([byAge.status, byAge.body.code, byAge.body.why]).to.deep.equal([403, 'not-eligible', 'age']);
    expect(byAge.body.ageBand).to.deep.equal({ from: 18, to: 30 });
    expect(byAge.body.otherGroups).to.deep.equal([{ slug: older.slug, name: older.name }]);
    const carer = await makePerson(app);
    const byAudience = await ask(carer, community, { as: 'carer' });
    expect(byAudience.body.why).to.equal('audience');
    expect(byAudience.body.otherGroups).to.deep.equal([]);
  });

  it('keeps a pseudonym for whoever asked for it first, however it is written', async () => {
    const [first, second] = [await makePerson(app), await makePerson(app)];
    await asked(first, community, { pseudonym: 'Mossy Brook' });
    const check = await second.agent.get(`/api/communities/${community.slug}/pseudonyms?name=mossy-brook`);
    expect(check.body).to.deep.equal({ free: false, looksReal: false });
    const answer = await ask(second, community, { pseudonym: 'mossy-brook' });
    expect([answer.status, answer.body.code]).to.deep.equal([409, 'pseudonym-taken']);
    expect(answer.body.faults[0].path).to.equal('pseudonym');
  });

  it('suggests free names and warns about one that looks real', async () => {
    const person = await makePerson(app);
    const ideas = await person.agent.get(`/api/communities/${community.slug}/pseudonyms`);
    expect(ideas.body.items).to.have.length(3);
    const check = await person.agent.get(`/api/communities/${community.slug}/pseudonyms?name=Sarah%20Jones`);
    expect(check.body).to.deep.equal({ free: true, looksReal: true });
    const answer = await ask(person, community, { pseudonym: 'Sarah Jones' });
    expect(answer.status).to.equal(201);
  });

  it('takes one request at a time, and none from who is inside', async () => {
    const person = await makePerson(app);
    await asked(person, community, { pseudonym: 'Early Fern' });
    const again = await ask(person, community, { pseudonym: 'Early Fern 2' });
    expect([again.status, again.body.code]).to.deep.equal([409, 'already-asked']);
    const inside = await makePerson(app);
    await letIn(app, community, inside);
    const needless = await ask(inside, community, { pseudonym: 'Early Tide' });
    expect([needless.status, needless.body.code]).to.deep.equal([409, 'already-member']);
  });

  it('makes one request of one that was sent twice', async () => {
    const person = await makePerson(app);
    const key = { 'idempotency-key': 'one-and-the-same' };
    const answers = await Promise.all([1, 2, 3].map(() => ask(person, community, { pseudonym: 'Warm Kettle' }, key)));
    expect(answers.map((answer) => answer.status)).to.deep.equal([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.id as string)).size).to.equal(1);
    const stored = await joinRequests(app.deps.db).countDocuments({ accountId: person.accountId });
    expect(stored).to.equal(1);
  });

  it('shows help at once and raises the case when answers tell of danger, and holds nothing', async () => {
    const person = await makePerson(app);
    const words = 'I have enough tablets saved and tonight is the night I end my life.';
    const answer = await ask(person, community, { pseudonym: 'Rainy Wren', answers: [words, 'Nothing else.'] });
    expect(answer.status).to.equal(201);
    expect(answer.body.state).to.equal('waiting');
    expect(answer.body.help).to.include('samaritans');
    expect(answer.body.helpShown[0]).to.include({ id: 'emergency-999', tel: '999' });
    expect(answer.body.crisis).to.equal(true);
    const supporter = await makeSupporter(app, community);
    const { body } = await supporter.agent.get(`/api/cases?community=${community.slug}`);
    const raised = body.items.filter((one: { severity: string }) => one.severity === 'crisis');
    expect(raised).to.have.length(1);
    expect(raised[0].causes).to.deep.equal(['join-request', 'danger-to-writer']);
    expect(Date.parse(raised[0].dueAt as string) - app.clock.now().getTime()).to.equal(15 * 60_000);
    const decided = await decide(supporter, answer.body.id as string, 'accept');
    expect(decided.status, JSON.stringify(decided.body)).to.equal(200);
  });

  it('hears danger in answers that are sent while a request waits: help at once, and its case is raised with the words', async () => {
    const elsewhere = await makeCommunity(app);
    const person = await makePerson(app);
    const words = 'I have enough tablets saved and tonight is the night I end my life.';
    const first = await ask(person, elsewhere, { pseudonym: 'Calm Otter' });
    const again = (answers: string[]) => ask(person, elsewhere, { pseudonym: 'Calm Otter', answers });
    const calm = await again(['I had one three years ago.', 'Work and tiredness.']);
    expect(calm.body).to.deep.include({ code: 'already-asked', helpShown: [], crisis: false });
    for (let sendings = 1; sendings <= 2; sendings += 1) {
      const answer = await again([words, 'Work and tiredness.']);
      expect([answer.status, answer.body.code, answer.body.crisis]).to.deep.equal([409, 'already-asked', true]);
      expect(answer.body.helpShown[0]).to.include({ id: 'emergency-999', tel: '999' });
    }
    const supporter = await makeSupporter(app, elsewhere);
    const { body } = await supporter.agent.get(`/api/cases?community=${elsewhere.slug}`);
    expect(body.items).to.have.length(1);
    expect(body.items[0]).to.deep.include({ causes: ['join-request', 'danger-to-writer'], severity: 'crisis' });
    const { body: opened } = await supporter.agent.get(`/api/cases/${body.items[0].id}`);
    const { joinRequestId, answers } = opened.subject as { joinRequestId: string; answers: { answer: string }[] };
    expect(joinRequestId).to.equal(first.body.id);
    const text = answers.map(({ answer }) => answer).join('\n\n');
    expect(text).to.equal(`I had a transplant two years ago.\n\nWork and tiredness.\n\n${words}`);
    const { span } = opened.findings[0] as { span: { start: number; end: number } };
    expect(words).to.include(text.slice(span.start, span.end));
    expect(span.start).to.be.at.least(text.indexOf(words));
  });
});
