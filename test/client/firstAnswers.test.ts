import { expect } from 'chai';
import { changed } from '../../server/kit/kept.ts';
import { subjects } from '../../server/kit/subjects.ts';
import type { Browser, Page } from 'playwright-core';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { makeAgent } from '../kit/agent.ts';
import { openBrowser, openPage } from '../kit/browser.ts';
import { makeCommunity, makeMember, type Member } from '../kit/factories.ts';
import { seenReply, seenThread } from '../server/features/posts/posts.world.ts';

const html = { accept: 'text/html' };

describe('what comes with a page', function () {
  this.timeout(60_000);
  let app: TestApp;
  let browser: Browser;
  let community: CommunityRow;
  let heron: Member;
  let robin: Member;
  let threadId: string;

  before(async () => {
    app = await startApp();
    browser = await openBrowser();
    community = await makeCommunity(app);
    heron = await makeMember(app, community, { pseudonym: 'Quiet Heron' });
    robin = await makeMember(app, community, { pseudonym: 'Tin Robin' });
    ({ threadId } = await seenThread(app, community, heron, { text: 'A kettle `</script><script>x` of mine.' }));
  });
  after(async () => {
    await browser.close();
    await app.close();
  });

  /** The answers in a document, as the page's own script reads them. */
  async function answersFor(reader: Pick<Member, 'agent'>, path: string): Promise<Record<string, unknown> | null> {
    const { status, body } = await reader.agent.get(path, html);
    expect(status, path).to.equal(200);
    const found = /<script type="application\/json" id="first-answers">(.*?)<\/script>/su.exec(String(body))?.[1];
    return found === undefined ? null : (JSON.parse(found) as Record<string, unknown>);
  }
  /** As a link of the page does: without a document. */
  const goTo = (page: Page, path: string): Promise<unknown> =>
    page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`);
  const askedOf = (page: Page): string[] => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.startsWith('/api/')) asked.push(pathname + search);
    });
    return asked;
  };

  it('is what the API would answer: who reads, and the thread as they may see it', async () => {
    const address = `/api/threads/${threadId}?limit=50`;
    for (const path of [`/threads/${threadId}`, `/conversations/${threadId}`]) {
      const answers = await answersFor(robin, path);
      expect(answers?.['/api/session']).to.deep.equal((await robin.agent.get('/api/session')).body);
      expect(answers?.[address]).to.deep.equal((await robin.agent.get(address)).body);
    }
    expect(Object.keys((await answersFor(robin, '/groups')) ?? {})).to.deep.equal(['/api/session']);
  });

  it('keeps the wall: a thread comes with nobody’s page but a member’s', async () => {
    const outsider = await makeMember(app, await makeCommunity(app));
    const answers = await answersFor(outsider, `/threads/${threadId}`);
    expect(Object.keys(answers ?? {})).to.deep.equal(['/api/session']);
    expect(await answersFor({ agent: makeAgent(app.url) }, `/threads/${threadId}`)).to.equal(null);
    const stale = await makeAgent(app.url).get(`/threads/${threadId}`, { ...html, cookie: 'alongside.sid=s%3Anone.x' });
    expect(stale.status).to.equal(200);
    expect(String(stale.body)).to.not.include('kettle');
  });

  it('is shown without being asked for, once', async () => {
    const page = await openPage(browser, app, { as: robin });
    const asked = askedOf(page);
    await page.goto(`/threads/${threadId}`);
    await page.getByText('A kettle').waitFor();
    expect(asked).to.not.include('/api/session').and.not.include(`/api/threads/${threadId}?limit=50`);
    await seenReply(app, threadId, heron, { text: 'Said a moment later.' });
    await page
      .getByText('Said a moment later.')
      .or(page.getByRole('button', { name: '1 new reply' }))
      .first()
      .waitFor();
    await page.goto('/groups');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goBack();
    await page.getByText('Said a moment later.').waitFor();
    await page.context().close();
  });

  it('costs nobody their session where that is read too late for it', async () => {
    const { redis } = app.deps;
    const get = redis.get.bind(redis);
    let release: (copy: null) => void = () => undefined;
    // What was kept of the session is forgotten, so that it is read.
    changed(app.deps.db, null, subjects.everything);
    redis.get = () => new Promise((resolve) => (release = resolve));
    try {
      expect(await answersFor(robin, `/threads/${threadId}`)).to.equal(null);
    } finally {
      redis.get = get;
      release(null);
    }
    expect((await robin.agent.get('/api/session')).body.signedIn).to.equal(true);
    expect(await answersFor(robin, `/threads/${threadId}`)).to.not.equal(null);
  });

  it('is forgotten at once by whoever signs out', async () => {
    const page = await openPage(browser, app, { as: await makeMember(app, community) });
    let held = (): void => undefined;
    // The page's own script does not come, so that nothing takes its thread.
    await page.route(/\/ThreadPage-[^/]+\.js$/u, (route) => {
      held = () => void route.continue();
    });
    await page.goto(`/threads/${threadId}`, { waitUntil: 'commit' });
    await page.getByRole('banner').waitFor();
    const asked = askedOf(page);
    await goTo(page, '/account');
    const signedOut = page.waitForResponse(
      (response) => response.url().endsWith('/api/session') && response.request().method() === 'GET',
    );
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await signedOut;
    held();
    const refused = page.waitForResponse((response) => response.url().includes(`/api/threads/${threadId}`));
    await goTo(page, `/threads/${threadId}`);
    await refused;
    expect(asked).to.include(`/api/threads/${threadId}?limit=50`);
    expect(await page.getByText('A kettle').count()).to.equal(0);
    await page.context().close();
  });

  it('is left out where it does not come in time or fails, and the page comes all the same', async () => {
    const { unreadNotices } = app.deps;
    const never = (): Promise<never> => new Promise(() => undefined);
    const fails = (): Promise<never> => Promise.reject(new Error('database away'));
    try {
      for (const broken of [never, fails]) {
        Object.assign(app.deps, { unreadNotices: broken });
        // What was kept of it is forgotten, so that it is read.
        changed(app.deps.db, null, subjects.everything);
        expect(await answersFor(robin, `/threads/${threadId}`)).to.equal(null);
      }
    } finally {
      Object.assign(app.deps, { unreadNotices });
      changed(app.deps.db, null, subjects.everything);
    }
    expect(await answersFor(robin, `/threads/${threadId}`)).to.not.equal(null);
  });
});
