import { expect } from 'chai';
import type { CommunityRow } from '../../../server/features/communities/community.ts';
import type { Answer } from '../../kit/agent.ts';
import { startApp, type TestApp } from '../../kit/app.ts';
import { makeCommunity, makeMember, type Member } from '../../kit/factories.ts';

describe('the API at its edge', () => {
  let app: TestApp;
  let community: CommunityRow;
  let member: Member;
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
    member = await makeMember(app, community);
  });
  after(() => app.close());

  const thread = { title: 'Hello', text: 'A quiet day.', topic: 'life' };
  const threads = () => `/api/communities/${community.slug}/threads`;
  const isProblem = (answer: Answer, status: number, code: string): void => {
    expect([answer.status, answer.body.code]).to.deep.equal([status, code]);
    expect(answer.headers.get('content-type')).to.match(/^application\/problem\+json/);
    expect(answer.body).to.include({ type: `urn:alongside:problem:${code}`, status });
    expect(answer.body.title).to.be.a('string');
    expect(answer.body.requestId).to.equal(answer.headers.get('x-request-id'));
  };

  it('answers an unknown path with a problem', async () => {
    for (const accept of ['application/json', 'text/html']) {
      isProblem(await member.agent.get('/api/no-such-thing', { accept }), 404, 'not-found');
    }
    isProblem(await member.agent.post('/api/no-such-thing'), 404, 'not-found');
    isProblem(await member.agent.get('/api/threads/%ff'), 404, 'not-found');
    isProblem(await member.agent.get('/api/threads/not-an-id'), 404, 'not-found');
  });

  it('answers a body that cannot be read with 400, and one that is too long with 413', async () => {
    isProblem(await member.agent.post(threads(), '{"title":'), 400, 'malformed-body');
    const long = JSON.stringify({ ...thread, text: 'a'.repeat(200_000) });
    isProblem(await member.agent.post(threads(), long), 413, 'body-too-large');
    isProblem(await member.agent.post(threads(), '"words"'), 422, 'invalid-input');
    isProblem(await member.agent.post(threads(), '[]'), 422, 'invalid-input');
    const plain = await member.agent.post(threads(), 'title=x', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    isProblem(plain, 415, 'unsupported-media-type');
  });

  it('refuses to change anything for another site, whatever the cookie says', async () => {
    const before = await app.deps.db.collection('threads').countDocuments();
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ]) {
      isProblem(await member.agent.post(threads(), thread, headers), 403, 'cross-site');
      isProblem(await member.agent.delete('/api/session', undefined, headers), 403, 'cross-site');
    }
    expect(await app.deps.db.collection('threads').countDocuments()).to.equal(before);
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: app.url }, {}]) {
      expect((await member.agent.post(threads(), thread, headers)).status).to.equal(202);
    }
  });

  it('sends strict headers everywhere, and keeps nothing of the API in caches', async () => {
    for (const path of ['/api/session', '/api/openapi.json', '/api/docs', '/api/nothing', '/health/live']) {
      const { headers } = await app.agent().get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).to.include("default-src 'none'").and.include("script-src 'self'");
      expect(policy).to.include("frame-ancestors 'none'").and.include("base-uri 'none'");
      expect(policy).to.not.match(/unsafe-inline|unsafe-eval|\*/);
      expect(headers.get('x-robots-tag')).to.include('noindex');
      expect(headers.get('referrer-policy')).to.equal('no-referrer');
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
      expect(headers.get('x-powered-by')).to.equal(null);
      if (path.startsWith('/api')) expect(headers.get('cache-control'), path).to.equal('no-store');
    }
  });

  it('gives a session cookie that scripts and other sites do not get', async () => {
    const agent = app.agent();
    const answer = await agent.post('/api/session', { email: member.email, passphrase: 'river stone lantern' });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie)
      .to.match(/HttpOnly/i)
      .and.match(/SameSite=Lax/i)
      .and.match(/Path=\//i);
  });

  it('takes operators and prototypes in input for what they are: wrong words', async () => {
    const { agent } = member;
    const operators = [
      await agent.post('/api/session', { email: { $ne: null }, passphrase: { $ne: null } }),
      await agent.post(threads(), { ...thread, title: { $gt: '' } }),
      await agent.get(`/api/communities/${community.slug}/search?q[$regex]=.*`),
      await agent.get('/api/cases?state[$ne]=closed'),
    ];
    expect(operators.map((answer) => answer.status).slice(0, 3)).to.deep.equal([422, 422, 422]);
    expect(operators[3]?.status).to.be.oneOf([404, 422]);
    const path = `${threads()}?topic[$ne]=life`;
    expect((await agent.get(path)).status).to.be.oneOf([200, 422]);
    const polluting = JSON.stringify(thread).replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    expect((await agent.post(threads(), polluting)).status).to.equal(202);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
    const extra = await agent.post(threads(), { ...thread, state: 'visible', authorAccountId: 'x', listed: true });
    expect(extra.body.post.state).to.equal('screening');
  });

  it('slows down who writes too much, and says for how long', async () => {
    const hasty = await makeMember(app, community);
    const answers: Answer[] = [];
    for (let i = 0; i < 31; i += 1) answers.push(await hasty.agent.post(threads(), {}));
    const last = answers.at(-1) as Answer;
    isProblem(last, 429, 'too-many-requests');
    expect(Number(last.headers.get('retry-after'))).to.be.within(1, 60);
    expect(answers.slice(0, 30).map((answer) => answer.status)).to.not.include(429);
    expect((await member.agent.post(threads(), thread)).status).to.equal(202);
  });
});
