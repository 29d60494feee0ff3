import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { openBrowser, openContext } from '../kit/browser.ts';
import { makeCommunity, makeMember, type Member } from '../kit/factories.ts';
import { seenReply, seenThread } from '../server/features/posts/posts.world.ts';

describe('words being written', function () {
  this.timeout(60_000);
  let app: TestApp;
  let browser: Browser;
  let community: CommunityRow;
  let heron: Member;
  let robin: Member;
  let threadId: string;
  let page: Page;

  before(async () => {
    app = await startApp();
    browser = await openBrowser();
  });

  beforeEach(async () => {
    community = await makeCommunity(app);
    heron = await makeMember(app, community, { pseudonym: 'Quiet Heron' });
    robin = await makeMember(app, community, { pseudonym: 'Tin Robin' });
    ({ threadId } = await seenThread(app, community, heron, { title: 'Kettles' }));
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

  const words = () => page.getByLabel('Your words');
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft:')));

  it('stay when they were typed while the ones before were on their way, and go once all are sent', async () => {
    await open();
    let answer = (): void => undefined;
    const slow = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/threads/*/posts', (route) => slow.then(() => route.continue()));
    await words().fill('Mine sings.');
    await page.getByRole('button', { name: 'Post reply' }).click();
    await words().pressSequentially(' It is red.');
    answer();
    await page.getByText('What you wrote since is still here').waitFor();
    expect(await words().inputValue()).to.equal('Mine sings. It is red.');
    await words().fill('It is red.');
    await page.getByRole('button', { name: 'Post reply' }).click();
    await page.getByText('It is red.', { exact: true }).and(page.locator('p')).waitFor();
    await page.getByText('What you wrote since is still here').waitFor({ state: 'detached' });
    expect(await words().inputValue()).to.equal('');
    expect(await kept()).to.deep.equal([]);
    const { body } = await robin.agent.get(`/api/threads/${threadId}`);
    expect(body.posts.slice(1).map((post: { source: { text: string } }) => post.source.text)).to.deep.equal([
      'Mine sings.',
      'It is red.',
    ]);
  });

  it('stay when they were added to a conversation that had already arrived', async () => {
    await page.goto(`/groups/${community.slug}/new`);
    let lost = false;
    await page.route('**/api/communities/*/threads', async (route) => {
      if (lost || route.request().method() !== 'POST') return route.continue();
      lost = true;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.getByLabel('Title').fill('A cup of tea');
    await page.getByLabel(/^Life/u).check();
    await words().fill('How do you manage?');
    await page.getByRole('button', { name: 'Post it' }).click();
    await page.getByText('You are offline.').waitFor();
    await words().fill('How do you manage? I am so thirsty.');
    await page.getByRole('button', { name: 'Post it' }).click();
    await page.getByText('Your conversation had already arrived').waitFor();
    expect(await words().inputValue()).to.equal('How do you manage? I am so thirsty.');
    await page.getByRole('link', { name: 'Go to the conversation' }).click();
    await page.getByRole('heading', { level: 1, name: 'A cup of tea' }).waitFor();
    await page.getByText('How do you manage?', { exact: true }).waitFor();
  });

  it('go with a conversation that arrived as it was written', async () => {
    await page.goto(`/groups/${community.slug}/new`);
    await page.getByLabel('Title').fill('A cup of \u202atea');
    await page.getByLabel(/^Life/u).check();
    await words().fill('How do you manage?');
    await page.getByRole('button', { name: 'Post it' }).click();
    await page.getByRole('heading', { level: 1, name: 'A cup of' }).waitFor();
    await page.getByText('How do you manage?', { exact: true }).waitFor();
    expect(await kept()).to.deep.equal([]);
  });
});
