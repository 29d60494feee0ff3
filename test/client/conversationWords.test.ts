import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { openBrowser, openContext } from '../kit/browser.ts';
import { makeCommunity, makeMember, type Member } from '../kit/factories.ts';
import { seenReply, seenThread, stored } from '../server/features/posts/posts.world.ts';

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

  describe('of a post that is being changed', () => {
    let postId: string;
    const form = () => page.getByRole('form', { name: 'Change your words' });
    const change = () => page.getByRole('button', { name: 'Change (your post)' });

    beforeEach(async () => {
      postId = await seenReply(app, threadId, robin, 'Mine sings.');
    });

    it('are there again after a reload, until they are saved', async () => {
      await open();
      await change().click();
      await form().getByLabel('Your words').fill('Mine hums.');
      await page.reload();
      await change().click();
      await form().getByText('We kept these words on this device.').waitFor();
      expect(await form().getByLabel('Your words').inputValue()).to.equal('Mine hums.');
      await form().getByRole('button', { name: 'Save the change' }).click();
      await page.getByText('Your change is being checked', { exact: true }).waitFor();
      expect((await stored(app, postId)).latest.text).to.equal('Mine hums.');
      expect(await kept()).to.deep.equal([]);
    });

    it('are forgotten when everything is kept as it is', async () => {
      await open();
      await change().click();
      await form().getByLabel('Your words').fill('Mine hums.');
      await form().getByRole('button', { name: 'Keep it as it is' }).click();
      await change().click();
      expect(await form().getByLabel('Your words').inputValue()).to.equal('Mine sings.');
      expect(await kept()).to.deep.equal([]);
    });

    it('overwrite nothing that was changed in another place meanwhile, and stay', async () => {
      await open();
      await change().click();
      await form().getByLabel('Your words').fill('Mine hums.');
      const elsewhere = await robin.agent.patch(`/api/posts/${postId}`, { revision: 1, text: 'Mine is blue.' });
      expect(elsewhere.status).to.be.below(300);
      for (const turn of ['open', 'opened again']) {
        if (turn === 'opened again') {
          await page.reload();
          await change().click();
        }
        const refused = page.waitForResponse((response) => response.request().method() === 'PATCH');
        await form().getByRole('button', { name: 'Save the change' }).click();
        expect((await refused).status(), turn).to.equal(409);
        await form().getByText('These words were changed in another place meanwhile.').waitFor();
        expect(await form().getByLabel('Your words').inputValue(), turn).to.equal('Mine hums.');
      }
      expect((await stored(app, postId)).latest.text).to.equal('Mine is blue.');
    });

    it('stay where they are when the network is back, on a later page too', async () => {
      for (const text of ['One.', 'Two.']) await seenReply(app, threadId, robin, text);
      // Pages of two posts: the first comes by a link, and not with the document.
      await page.route('**/api/threads/*?*limit=50', (route) =>
        route.continue({ url: route.request().url().replace('limit=50', 'limit=2') }),
      );
      await page.goto(`/groups/${community.slug}/talk`);
      await page.getByRole('link', { name: 'Kettles' }).click();
      await page.getByRole('button', { name: 'Show more replies' }).click();
      await page.getByText('Two.', { exact: true }).waitFor();
      await change().last().click();
      await form().getByLabel('Your words').fill('Three.');
      const again = page.waitForResponse(/\/api\/threads\/\w+\?/u);
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await (await again).finished();
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      expect(await form().getByLabel('Your words').inputValue()).to.equal('Three.');
      await page.getByText('One.', { exact: true }).waitFor();
    });
  });
});
