import { expect } from 'chai';
import { CreateCommunity } from '../../../server/contract/communities.ts';
import type { CommunityRow } from '../../../server/features/communities/community.ts';
import { editOpenUntil } from '../../../server/features/posts/posts.policy.ts';
import { postLimits } from '../../../config/limits.ts';
import { startApp, type TestApp } from '../../kit/app.ts';
import {
  letIn,
  makeCommunity,
  makeLead,
  makeMember,
  makePerson,
  makeSupporter,
  type Member,
} from '../../kit/factories.ts';
import { caseOf, refusal, settle } from '../features/cases/cases.world.ts';
import { screen, seenReply, seenThread, stored, words } from '../features/posts/posts.world.ts';

describe('the wall from inside and outside', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let reader: Member;
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
    author = await makeMember(app, community, { pseudonym: 'Amber Finch' });
    reader = await makeMember(app, community, { pseudonym: 'River Moss' });
  });
  after(() => app.close());

  const kindsOf = async (who: Member): Promise<string[]> =>
    ((await who.agent.get('/api/notices')).body.items as { kind: string }[]).map((notice) => notice.kind);

  it('keeps the title of a conversation that was taken down out of search', async () => {
    const { threadId, postId } = await seenThread(app, community, author, { title: 'Zeppelin secrets' });
    const replied = await reader.agent.post(`/api/threads/${threadId}/posts`, { text: 'A marmalade reply.' });
    await author.agent.delete(`/api/posts/${postId}`);
    await screen(app, replied.body.id as string);
    const hits = await reader.agent.get(`/api/communities/${community.slug}/search?q=marmalade`);
    expect(hits.body.items).to.have.lengthOf(1);
    expect(JSON.stringify(hits.body)).to.not.include('Zeppelin');
  });

  it('tells nobody who has left of a reply, and nobody of the words of whom they muted', async () => {
    const left = await makeMember(app, community, { pseudonym: 'Gone Soon' });
    const quiet = await makeMember(app, community, { pseudonym: 'Quiet Heron' });
    const ofLeft = await seenThread(app, community, left);
    const ofQuiet = await seenThread(app, community, quiet);
    expect((await left.agent.delete(`/api/memberships/${left.membershipId}`)).status).to.equal(200);
    expect((await quiet.agent.put(`/api/memberships/${reader.membershipId}/mute`)).status).to.equal(200);
    await seenReply(app, ofLeft.threadId, reader, 'Good to read you.');
    await seenReply(app, ofQuiet.threadId, reader, 'Good to read you, @Quiet Heron');
    expect(await kindsOf(left)).to.deep.equal([]);
    expect(await kindsOf(quiet)).to.deep.equal([]);
    await seenReply(app, ofQuiet.threadId, author, 'Me too.');
    expect(await kindsOf(quiet)).to.deep.equal(['replied']);
  });

  it('keeps what was said about staff, and by whom they hurt, from them', async () => {
    const supporter = await makeSupporter(app, community);
    const colleague = await makeSupporter(app, community);
    const { postId } = await seenThread(app, community, supporter);
    const note = 'He frightens me. I keep thinking about ending it.';
    const answer = await reader.agent.post(`/api/posts/${postId}/reports`, { reason: 'unkind', note });
    expect(answer.status).to.equal(201);
    const about = await caseOf(app, postId);
    const report = await app.deps.db.collection('reports').findOne({ postId });
    const ofReader = await caseOf(app, String(report?._id));
    for (const { _id } of [about, ofReader]) {
      const own = await supporter.agent.get(`/api/cases/${_id}`);
      expect(own.status).to.equal(200);
      expect(JSON.stringify(own.body)).to.not.include('frightens');
      expect(JSON.stringify((await colleague.agent.get(`/api/cases/${_id}`)).body)).to.include('frightens');
    }
    expect(refusal(await supporter.agent.post(`/api/cases/${ofReader._id}/claim`))).to.deep.equal([
      403,
      'same-decider',
    ]);
  });

  it('never gives the second look at a reporter’s danger to whom the report is about', async () => {
    const lead = await makeLead(app, community);
    const reported = await makeSupporter(app, community);
    const { postId } = await seenThread(app, community, reported);
    await reader.agent.post(`/api/posts/${postId}/reports`, { reason: 'unkind', note: words.crisisHeld });
    const report = await app.deps.db.collection('reports').findOne({ postId });
    const { _id } = await caseOf(app, String(report?._id));
    await settle(lead, _id, 'keep', 'no-danger-seen', { revision: 0 });
    expect((await caseOf(app, String(report?._id))).causes).to.deep.equal(['second-check']);
    expect(refusal(await reported.agent.post(`/api/cases/${_id}/claim`))).to.deep.equal([403, 'same-decider']);
    expect(refusal(await lead.agent.post(`/api/cases/${_id}/claim`))).to.deep.equal([403, 'same-decider']);
  });

  it('lets no community admin say that their own training holds', async () => {
    const person = await makePerson(app);
    const admin = await letIn(app, community, person, { roles: ['admin'] });
    const body = { role: 'lead', name: 'Ada', trainedUntil: '2099-01-01T00:00:00.000Z' };
    const path = `/api/communities/${community.slug}/staff`;
    expect(refusal(await admin.agent.post(path, { ...body, email: admin.email }))).to.deep.equal([403, 'forbidden']);
    expect((await admin.agent.post(path, { ...body, email: reader.email })).status).to.equal(200);
  });

  it('slows down who looks up many names', async () => {
    const { agent } = await makePerson(app);
    const path = `/api/communities/${community.slug}/pseudonyms`;
    const statuses: number[] = [];
    for (let n = 0; n < 41; n += 1) statuses.push((await agent.get(`${path}?name=Name ${n}`)).status);
    expect(statuses.indexOf(429)).to.equal(40);
  });

  it('never answers a visitor with the report of another who used the same key', async () => {
    const headers = { 'idempotency-key': 'report-1' };
    const send = (text: string) => app.agent().post('/api/reports', { what: 'other', text }, headers);
    await send('The help page has a wrong number on it.');
    expect((await send('I keep thinking about ending it, and nobody answers.')).body.help).to.not.deep.equal([]);
    await send('The help page has a wrong number on it.');
    const texts = await app.deps.db.collection('reports').find({ kind: 'public' }).toArray();
    expect(texts).to.have.lengthOf(2);
  });

  it('lets people exit from browsers that say no more than a null origin', async () => {
    const { agent } = await makePerson(app);
    const answer = await agent.post('/exit', undefined, { origin: 'null' });
    expect(answer.status).to.equal(303);
    expect(await agent.cookies(), 'no cookie tells that somebody was here').to.equal('');
    expect((await agent.get('/api/session')).body.signedIn).to.equal(false);
    expect((await agent.post('/exit', undefined, { origin: 'https://evil.example' })).status).to.equal(403);
  });

  it('closes a post to changes after many, but for one that was asked for', async () => {
    const { postId } = await seenThread(app, community, author);
    const post = await stored(app, postId);
    const many = { ...post, latest: { ...post.latest, revision: postLimits.revisions } };
    const now = post.createdAt;
    expect(editOpenUntil(post, author.accountId, now)).to.be.instanceOf(Date);
    expect(editOpenUntil(many, author.accountId, now)).to.equal(undefined);
    expect(editOpenUntil({ ...many, editAsked: true }, author.accountId, now)).to.equal(null);
  });

  it('takes what turns a line’s direction round out of names and titles', () => {
    const parsed = CreateCommunity.shape.name.parse('Kidney \u202edlo\u2066 friends\u2029');
    expect(parsed).to.equal('Kidney  dlo  friends');
  });

  it('answers addresses that no file can have with 404', async () => {
    for (const path of ['/assets/%00', '/assets/..%2f..%2fpackage.json', '/%00']) {
      const answer = await app.agent().get(path, { accept: 'application/json' });
      expect(answer.status, path).to.equal(404);
    }
  });
});
