import { expect } from 'chai';
import type { CommunityRow } from '../../../server/features/communities/community.ts';
import { makeAgent, type Agent } from '../../kit/agent.ts';
import { startApp, type TestApp } from '../../kit/app.ts';
import { makeCommunity, makeMember, makePerson, makeSupporter, passphrase, type Person } from '../../kit/factories.ts';
import { spawnPart, type Spawned } from '../../kit/spawned.ts';
import { asking } from '../features/joining/joining.world.ts';

/** A word that stands in everything that people write here, and nowhere else. */
const canary = 'zanzibarwren';
/** Of a passphrase, which must not hold the name of the address. */
const secretWord = 'quollberry';
const address = `${canary}@example.test`;

describe('the log, at its most talkative', function () {
  this.timeout(180_000);
  let app: TestApp;
  let web: Spawned & { readonly url: string };
  let worker: Spawned;
  let community: CommunityRow;
  let lines: Record<string, unknown>[];
  const secrets: string[] = [];

  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
    [web, worker] = await Promise.all([spawnPart(app, 'web', { TRUST_PROXY: '1' }), spawnPart(app, 'worker')]);
    await walk();
    for (const part of [web, worker]) part.signal('SIGTERM');
    await Promise.all([web.exited, worker.exited]);
    lines = [...web.output().split('\n'), ...worker.output().split('\n')]
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  });
  after(async () => {
    for (const part of [web, worker]) part.signal('SIGKILL');
    await app.close();
  });

  const signIn = async (person: Pick<Person, 'email'>): Promise<Agent> => {
    const agent = makeAgent(web.url);
    expect((await agent.post('/api/session', { email: person.email, passphrase })).status).to.equal(200);
    secrets.push(
      decodeURIComponent(await agent.cookies())
        .split('=')
        .at(-1) ?? '',
    );
    return agent;
  };

  /** Everything that people write on the main path, right and wrong, through processes of their own. */
  const walk = async (): Promise<void> => {
    const visitor = makeAgent(web.url);
    const account = { email: address, passphrase: `${secretWord} stone lantern`, birthYear: 2000, birthMonth: 2 };
    await visitor.post('/api/accounts', { ...account, privacyAccepted: true });
    const mail = await app.mailTo(address);
    const token = /#?token=([\w-]+)|\/([\w-]{20,})\b/.exec(mail.text)?.slice(1).find(Boolean) ?? '';
    expect(token, 'a token in the mail').to.not.equal('');
    secrets.push(token);
    await visitor.post('/api/accounts/confirm', { token });
    await visitor.post('/api/accounts/confirm', { token: `${canary}${token}` });
    await visitor.post('/api/accounts/reset', { email: address });
    await visitor.post('/api/session', { email: address, passphrase: `${secretWord} wrong` });
    await visitor.post('/api/reports', { what: 'other', text: `${canary}: a wrong number.`, email: address });
    await visitor.post('/api/reports', `{"text":"${canary}`);
    await visitor.get(`/api/${canary}?q=${canary}`);
    const asks = await signIn(await makePerson(app));
    await asks.post(
      `/api/communities/${community.slug}/join-requests`,
      asking({
        pseudonym: `${canary} Moss`,
        answers: [`${canary} one.`, `I keep thinking about ending it, ${canary}.`],
      }),
    );
    const author = await signIn(await makeMember(app, community, { pseudonym: `${canary} Finch` }));
    const begun = await author.post(`/api/communities/${community.slug}/threads`, {
      title: `${canary} title`,
      text: `I keep thinking about ending it. ${canary}, ${address}`,
      topic: 'mind',
    });
    const postId = begun.body.post.id as string;
    await app.until('posts', { _id: postId }, (post: { waitingSince: Date | null }) => post.waitingSince === null);
    await author.patch(`/api/posts/${postId}`, { text: `${canary} changed`, revision: 1 });
    await author.patch(`/api/posts/${postId}`, { text: `${canary} changed`, revision: 99 });
    await author.get(`/api/communities/${community.slug}/search?q=${canary}`);
    const reader = await signIn(await makeMember(app, community));
    await reader.post(`/api/posts/${postId}/reports`, { reason: 'unkind', note: `${canary} note` });
    await reader.post(`/api/threads/${begun.body.threadId as string}/posts`, { text: `${canary} reply` });
    const supporter = await signIn(await makeSupporter(app, community));
    const { items } = (await supporter.get('/api/cases')).body as { items: { id: string }[] };
    const caseId = items[0]?.id ?? '';
    const claimed = await supporter.post(`/api/cases/${caseId}/claim`);
    await supporter.post(`/api/cases/${caseId}/messages`, { text: `${canary} to you` });
    const decision = { action: 'keep', reason: 'no-danger-seen', note: `${canary} note`, revision: 2 };
    await supporter.post(`/api/cases/${caseId}/decisions`, { ...decision, claimId: claimed.body.claim?.id as string });
    await author.get('/api/notices', { 'x-request-id': 'from-the-proxy-1' });
    await author.get('/api/notices', { 'x-request-id': `two ${canary}` });
  };

  it('holds nothing that members wrote, no e-mail address and no token', () => {
    const all = web.output() + worker.output();
    expect(all.length, 'something was logged').to.be.greaterThan(2_000);
    expect(all).to.not.include(canary).and.not.include(secretWord);
    expect(all).to.not.match(/[\w.]+@[\w.-]+\.\w+/);
    for (const secret of secrets) {
      expect(secret.length).to.be.greaterThan(15);
      expect(all).to.not.include(secret);
      expect(all).to.not.include(encodeURIComponent(secret));
    }
  });

  it('names the request in every line of a request, and the job in every line of a job', () => {
    const requests = lines.filter((line) => line['msg'] === 'request');
    expect(requests.length).to.be.greaterThan(15);
    for (const line of requests) expect(line['requestId'], JSON.stringify(line)).to.match(/^[\w-]{8,64}$/);
    const jobs = lines.filter((line) => line['msg'] === 'job');
    expect(jobs.map((line) => line['job'])).to.include.members(['heartbeat']);
    expect(jobs.some((line) => String(line['job']).startsWith('screen'))).to.equal(true);
    for (const line of jobs) expect(line['jobId'], JSON.stringify(line)).to.be.a('string').and.not.equal('');
    for (const line of lines) expect(line['part']).to.be.oneOf(['web', 'worker']);
  });

  it('takes over the id that a trusted proxy gave, where it is one', () => {
    const ids = lines.map((line) => line['requestId']);
    expect(ids).to.include('from-the-proxy-1');
    expect(ids.filter((id) => typeof id === 'string' && id.startsWith('two'))).to.deep.equal([]);
  });

  it('is not told an id by anybody where no proxy stands in front, and answers the one it gave', async () => {
    const given = { 'x-request-id': 'from-somebody-1' };
    const answer = await app.agent().get('/health/live', given);
    expect(answer.headers.get('x-request-id')).to.match(/^[\da-f]{8}-/);
  });
});
