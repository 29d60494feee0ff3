import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { openBrowser, openContext } from '../kit/browser.ts';
import { makeCommunity, makeMember, makeSupporter, type Member, type Person } from '../kit/factories.ts';
import { caseOf, claim, decide, flagged } from '../server/features/cases/cases.world.ts';
import { screen, seenReply, seenThread, words } from '../server/features/posts/posts.world.ts';
import { findForeign, watchForScripts } from './xssProbe.ts';
import { xssVectors } from './xssVectors.ts';

const vectors = Object.values(xssVectors).flat();
/** Vectors of one post: each stands in paragraphs of its own behind its number. */
const perPost = 20;

describe('words that try to run as script', function () {
  this.timeout(120_000);
  let app: TestApp;
  let browser: Browser;
  let community: CommunityRow;
  let author: Member;
  let supporter: Member;
  before(async () => {
    app = await startApp({ env: { RATE_LIMIT_FACTOR: '1000' } });
    browser = await openBrowser();
    community = await makeCommunity(app);
    author = await makeMember(app, community, { pseudonym: 'Quiet Heron' });
    supporter = await makeSupporter(app, community, { pseudonym: 'Ade' });
  });
  after(async () => {
    await browser.close();
    await app.close();
  });

  const numbered = (from: number): string =>
    vectors
      .slice(from, from + perPost)
      .map((vector, at) => `vector ${from + at} kettle\n\n${vector}`)
      .join('\n\n');
  const batches = Array.from({ length: Math.ceil(vectors.length / perPost) }, (_, at) => at * perPost);
  const short = vectors.filter((vector) => vector.length <= 100 && !/[\u0000-\u001f]/.test(vector));

  /** Opens pages one after the other and expects that none runs or holds anything but what it should. */
  async function inert(as: Person, looks: readonly (readonly [path: string, shown: string])[]): Promise<void> {
    // Once as it is, so that the policy would report what it stopped, and once without the policy, which must not be needed.
    for (const bypassCSP of [false, true]) {
      const context = await openContext(browser, app, as, { bypassCSP });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const heard = await watchForScripts(page);
      for (const [path, shown] of looks) {
        await page.goto(path, { waitUntil: 'commit' });
        await page.getByText(shown, { exact: false }).first().waitFor();
        const where = `${path}${bypassCSP ? ' without the policy' : ''}`;
        expect(await findForeign(page), where).to.deep.equal([]);
        expect(await heard(), where).to.deep.equal([]);
      }
      await context.close();
    }
  }

  it('are at least 150, and none twice', () => {
    expect(vectors.length).to.be.at.least(150);
    expect(new Set(vectors).size).to.equal(vectors.length);
  });

  it('stay words in a conversation, its title, the list and the results of a search', async () => {
    const { threadId } = await seenThread(app, community, author, { title: '<img src=x onerror=xss(1)> kettle' });
    for (const from of batches) await seenReply(app, threadId, author, numbered(from));
    const last = `vector ${vectors.length - 1} kettle`;
    for (const title of short.slice(0, 19)) await seenThread(app, community, author, { title: `kettle ${title}` });
    const searched = short.filter((_, at) => at % 100 === 0).map((vector) => encodeURIComponent(vector));
    await inert(author, [
      [`/conversations/${threadId}`, last],
      [`/groups/${community.slug}/talk`, short[0] ?? ''],
      [`/groups/${community.slug}/search?q=kettle`, 'kettle'],
      ...searched.map((q) => [`/groups/${community.slug}/search?q=${q}`, community.name] as const),
    ]);
    const page = await author.agent.get(`/api/threads/${threadId}`);
    expect(page.body.posts).to.have.length(batches.length + 1);
  });

  it('stay words on the desk: in a post with its marks, a report and the words exchanged', async () => {
    const peer = await makeMember(app, community);
    const { threadId, postId } = await seenThread(app, community, author, {
      title: '<svg onload=xss(1)>',
      text: `${words.red}\n\n${numbered(0)}`,
    });
    await seenReply(app, threadId, author, numbered(perPost));
    await author.agent.patch(`/api/posts/${postId}`, { revision: 1, text: `${words.red}\n\n${numbered(60)}` });
    await screen(app, postId);
    const reason = { reason: 'other', note: short.slice(0, 30).join(' ') };
    expect((await peer.agent.post(`/api/posts/${postId}/reports`, reason)).status).to.equal(201);
    const { _id } = await caseOf(app, postId);
    await claim(supporter, _id);
    const said = { text: vectors.slice(30, 60).join('\n').slice(0, 1_900) };
    expect((await supporter.agent.post(`/api/cases/${_id}/messages`, said)).status).to.be.below(300);
    await inert(supporter, [[`/desk/${_id}`, 'vector 60 kettle']]);
  });

  it('stay words in what a decision tells its author', async () => {
    const { caseId, threadId } = await flagged(app, community, author, words.heldRed);
    const note = vectors.slice(60, 100).join('\n').slice(0, 1_900);
    const decided = await decide(supporter, caseId, await claim(supporter, caseId), 'remove', 'no-selling', { note });
    expect(decided.status, JSON.stringify(decided.body)).to.equal(201);
    const first = vectors[60] ?? '';
    await inert(author, [
      ['/notices', first],
      [`/conversations/${threadId}`, first],
    ]);
  });

  it('stay words in addresses', async () => {
    const paths = short.slice(0, 2).map((vector) => encodeURIComponent(vector));
    await inert(author, [
      ...paths.map((path) => [`/groups/${path}`, 'Alongside'] as const),
      [`/groups#${short[0] ?? ''}`, community.name],
    ]);
  });
});
