import { expect } from 'chai';
import type { RulesView } from '../../../../server/contract/rules.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import type { ExampleRow } from '../../../../server/features/rules/rules.ts';
import { sweepRules } from '../../../../server/features/rules/sweepRules.ts';
import { sweepScreening } from '../../../../server/features/screening/sweepScreening.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import {
  makeCommunity,
  makeLead,
  makeMember,
  makeSupporter,
  passphrase,
  startThread,
  type Member,
  type Person,
} from '../../../kit/factories.ts';
import { caseOf, flagged, hour, refusal, settle } from '../cases/cases.world.ts';
import { screen, seenThread, words } from '../posts/posts.world.ts';
import { at } from './rules.world.ts';

describe('labelled examples from the desk', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let lead: Member;
  let supporter: Member;
  before(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    community = await makeCommunity(app);
    author = await makeMember(app, community);
    lead = await makeLead(app, community);
    supporter = await makeSupporter(app, community);
  });
  after(() => app.close());

  const missed = { kind: 'missed', revision: 1, severity: 'red', categories: ['suicide'], note: 'Said quietly.' };
  const wrong = { kind: 'wrong-flag', revision: 1, severity: 'green', categories: ['none'] };
  const mark = (by: Person, postId: string, body: object = missed) =>
    by.agent.post(`/api/posts/${postId}/examples`, body);
  const keepWords = (on: boolean, by: Person = lead) =>
    by.agent.put(at(community, '/settings'), { examplesKeepWords: on });
  const rows = (postId: string): Promise<ExampleRow[]> =>
    app.deps.db.collection('examples').find({ postId }).toArray() as unknown as Promise<ExampleRow[]>;
  const exported = async (): Promise<Record<string, unknown>[]> => {
    const headers = { cookie: await lead.agent.cookies() };
    const answer = await fetch(app.url + at(community, '/examples.jsonl'), { headers });
    expect(answer.status).to.equal(200);
    expect(answer.headers.get('content-type')).to.include('application/x-ndjson');
    const lines = await answer.text();
    return lines
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  it('are given by those who work there, on what they read, and not on their own words', async () => {
    const { postId } = await seenThread(app, community, author, { text: words.red });
    const elsewhere = await makeSupporter(app, await makeCommunity(app));
    expect((await app.agent().post(`/api/posts/${postId}/examples`, missed)).status).to.equal(404);
    expect((await mark(author, postId)).status).to.equal(404);
    expect((await mark(elsewhere, postId)).status).to.equal(404);
    expect(refusal(await mark(supporter, postId, { ...wrong, revision: 2 }))).to.deep.equal([409, 'stale-revision']);
    expect((await mark(supporter, postId, { ...missed, severity: 'green' })).status).to.equal(422);
    expect((await mark(supporter, postId, { ...missed, categories: ['nonsense'] })).status).to.equal(422);
    const own = await seenThread(app, community, supporter);
    expect(refusal(await mark(supporter, own.postId))).to.deep.equal([403, 'own-content']);
    expect((await mark(supporter, postId, wrong)).status).to.equal(201);
    expect((await rows(postId))[0]?.findings.map((finding) => finding.rule)).to.deep.equal(['suicide.ideation']);
  });

  it('replace what the same person said of the same revision before', async () => {
    const { postId } = await seenThread(app, community, author, { text: words.red });
    await mark(supporter, postId, wrong);
    await mark(supporter, postId, { ...wrong, severity: 'amber', categories: ['suicide'] });
    await mark(lead, postId, wrong);
    expect((await rows(postId)).map((row) => row.severity).toSorted()).to.deep.equal(['amber', 'green']);
    const { examples } = (await lead.agent.get(at(community))).body as unknown as RulesView;
    expect(examples).to.deep.equal({ wrongFlag: 2, missed: 0, withWords: 0 });
  });

  it('make a case of what was missed, where nobody had looked', async () => {
    const { postId } = await seenThread(app, community, author);
    await mark(supporter, postId);
    expect(await caseOf(app, postId)).to.include({ severity: 'red', headline: 'suicide', state: 'open' });
    await mark(lead, postId);
    expect((await caseOf(app, postId)).version).to.equal(1);
  });

  it('ask for a look at what the service alone had closed', async () => {
    const { postId } = await startThread(community, author);
    app.clock.advance(hour);
    await sweepScreening(app.deps);
    await screen(app, postId);
    expect((await caseOf(app, postId)).state).to.equal('closed');
    await mark(supporter, postId);
    expect(await caseOf(app, postId)).to.include({ severity: 'red', headline: 'suicide', state: 'open' });
  });

  it('ask for a look at words that came after a decision, and for none at those that were decided about', async () => {
    const { postId, caseId } = await flagged(app, community, author);
    await settle(supporter, caseId, 'keep-with-support', 'needs-support');
    const decided = await caseOf(app, postId);
    await mark(lead, postId, { ...missed, severity: 'crisis' });
    expect(await caseOf(app, postId)).to.deep.equal(decided);
    expect((await author.agent.patch(`/api/posts/${postId}`, { revision: 1, text: words.calm })).status).to.equal(202);
    await screen(app, postId);
    expect((await caseOf(app, postId)).state).to.equal(decided.state);
    await mark(lead, postId, { ...missed, revision: 2, severity: 'crisis' });
    expect(await caseOf(app, postId)).to.include({ severity: 'crisis', state: 'open', revision: 2 });
  });

  it('raise a case that runs below what was missed', async () => {
    const { postId } = await flagged(app, community, author, words.masked);
    expect(await caseOf(app, postId)).to.include({ severity: 'amber', state: 'open' });
    await mark(supporter, postId, { ...missed, severity: 'crisis' });
    expect(await caseOf(app, postId)).to.include({ severity: 'crisis', headline: 'suicide', state: 'open' });
  });

  it('have no words unless a lead allows it, and lose them when a lead says so', async () => {
    expect(refusal(await keepWords(true, supporter))).to.deep.equal([403, 'forbidden']);
    expect((await keepWords(true, author)).status).to.equal(404);
    const { postId, threadId } = await seenThread(app, community, author, { title: 'Hello', text: words.red });
    await mark(supporter, postId, wrong);
    const line = { severity: 'green', categories: ['none'], group: threadId, condition: 'chronic kidney disease' };
    expect((await exported()).map((one) => ({ ...one, id: '' }))).to.deep.equal([{ id: '', ...line }]);
    expect((await keepWords(true)).body).to.deep.equal({ examplesKeepWords: true });
    await mark(supporter, postId, wrong);
    expect((await exported())[0]?.['text']).to.equal(`Hello\n\n${words.red}`);
    await keepWords(false);
    expect(await exported()).to.have.length(1);
    expect((await exported())[0]).to.not.have.property('text');
  });

  it('lose words that were copied while a lead said that none are kept', async () => {
    await keepWords(true);
    const { postId } = await seenThread(app, community, author, { text: words.red });
    await mark(supporter, postId, wrong);
    await sweepRules(app.deps);
    const kept = await rows(postId);
    expect(kept[0]?.text).to.include(words.red);
    await keepWords(false);
    // Neither transaction saw the other: the copy is written after the words were erased.
    await app.deps.db.collection('examples').updateOne({ postId }, { $set: { text: kept[0]?.text } });
    await sweepRules(app.deps);
    expect((await rows(postId))[0]).to.include({ text: null, severity: 'green' });
  });

  it('are exported by leads alone', async () => {
    const path = at(community, '/examples.jsonl');
    expect((await app.agent().get(path)).status).to.equal(404);
    expect((await author.agent.get(path)).status).to.equal(404);
    expect(refusal(await supporter.agent.get(path))).to.deep.equal([403, 'forbidden']);
  });

  it('lose the words of a post that its author takes down, and of an account that is deleted', async () => {
    await keepWords(true);
    const one = await seenThread(app, community, author, { text: words.red });
    const two = await seenThread(app, community, author, { text: words.masked });
    for (const { postId } of [one, two]) await mark(supporter, postId, { ...wrong, note: 'They said a number.' });
    const own = await author.agent.get('/api/account/export');
    expect(own.body.labelledExamples as unknown[]).to.have.length(2);
    await author.agent.delete(`/api/posts/${one.postId}`);
    expect((await rows(one.postId))[0]).to.include({ text: null, note: '' });
    expect((await rows(two.postId))[0]?.text).to.be.a('string');
    expect((await author.agent.delete('/api/account', { passphrase })).status).to.equal(200);
    expect((await rows(two.postId))[0]).to.include({ text: null, note: '', subjectAccountId: null });
  });
});
