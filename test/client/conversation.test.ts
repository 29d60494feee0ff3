import { expect } from 'chai';
import type { Browser, Page, Request } from 'playwright-core';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { openBrowser, openContext } from '../kit/browser.ts';
import { makeCommunity, makeMember, type Member } from '../kit/factories.ts';
import { seenThread } from '../server/features/posts/posts.world.ts';

describe('a conversation that is open', function () {
  this.timeout(60_000);
  let app: TestApp;
  let browser: Browser;
  let community: CommunityRow;
  let heron: Member;
  let robin: Member;
  let threadId: string;
  let page: Page;

  before(async () => {
    app = await startApp({ worker: true });
    browser = await openBrowser();
  });

  beforeEach(async () => {
    community = await makeCommunity(app);
    heron = await makeMember(app, community, { pseudonym: 'Quiet Heron' });
    robin = await makeMember(app, community, { pseudonym: 'Tin Robin' });
    ({ threadId } = await seenThread(app, community, heron, { title: 'Kettles' }));
    // What a service worker answers never comes by a page's own way.
    const context = await openContext(browser, app, robin, { serviceWorkers: 'block', reducedMotion: 'reduce' });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
  });

  afterEach(() => page.context().close());

  after(async () => {
    await browser.close();
    await app.close();
  });

  async function open(): Promise<void> {
    await page.goto(`/conversations/${threadId}`);
    await page.getByRole('heading', { level: 1, name: 'Kettles' }).waitFor();
  }

  async function reply(text: string): Promise<void> {
    await page.getByLabel('Your words').fill(text);
    await page.getByRole('button', { name: 'Post reply' }).click();
  }

  it('shows help to somebody in danger although no further script comes', async () => {
    await open();
    await page.route('**/assets/**', (route) => route.abort());
    await reply('I’ve got enough tablets saved, tonight’s the night');
    const help = page.getByRole('alert');
    await help.getByText('You matter. Please talk to someone now.').waitFor();
    expect(await help.locator('a[href="tel:999"]').count()).to.equal(1);
    await page.getByText('Waiting for a supporter. Only you can see this for now.').waitFor();
  });

  const parts = [
    { what: 'a question', script: 'PostQuestions', button: 'Report (post by Quiet Heron)', role: 'dialog' },
    { what: 'the form of a question', script: 'ReportDialog', button: 'Report (post by Quiet Heron)', role: 'dialog' },
    { what: 'a form', script: 'EditPost', button: 'Change (your post)', role: 'form', name: 'Change your words' },
  ] as const;
  for (const { what, script, button, role, ...named } of parts) {
    it(`stays as it is when the script of ${what} does not come, and asks for it again`, async () => {
      await robin.agent.post(`/api/threads/${threadId}/posts`, { text: 'Mine sings.' });
      await open();
      await page.getByLabel('Your words').fill('Half a thought');
      const fails = (request: Request): boolean => request.url().includes(`/assets/${script}-`);
      await page.route(
        (url) => url.pathname.includes(`/assets/${script}-`),
        (route) => route.abort(),
        { times: 1 },
      );
      const failed = page.waitForEvent('requestfailed', fails);
      await page.getByRole('button', { name: button }).click();
      await failed;
      await page.getByText('That did not open.').waitFor();
      expect(await page.getByLabel('Your words').inputValue()).to.equal('Half a thought');
      expect(await page.getByRole(role, named).count()).to.equal(0);
      await page.getByRole('button', { name: button }).click();
      await page.getByRole(role, named).waitFor();
    });
  }
});
