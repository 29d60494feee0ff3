import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { expectAccessible, openBrowser, openPage, signIn, type Size, sizes } from '../kit/browser.ts';
import { makeCommunity, makeLead, makeMember, makeSupporter, type Member, startThread } from '../kit/factories.ts';

const words = 'I have stopped my tacrolimus, two weeks now. I have not told anyone at the unit.';

describe('a supporter at the desk', function () {
  this.timeout(120_000);
  let app: TestApp;
  let browser: Browser;
  let community: CommunityRow;
  let author: Member;
  let ade: Member;
  let bronwen: Member;
  const pages: Page[] = [];

  before(async () => {
    app = await startApp({ worker: true });
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    await app.close();
  });

  beforeEach(async () => {
    community = await makeCommunity(app);
    author = await makeMember(app, community, { pseudonym: 'Paper Fox' });
    ade = await makeSupporter(app, community, { pseudonym: 'Ade' });
    bronwen = await makeSupporter(app, community, { pseudonym: 'Bronwen' });
  });

  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });

  async function open(as: Member, size: Size): Promise<Page> {
    const page = await openPage(browser, app, { size, as });
    pages.push(page);
    return page;
  }

  async function worryingPost(): Promise<{ threadId: string; postId: string; caseId: string }> {
    const made = await startThread(community, author, { title: 'So done with it', text: words });
    const opened = await app.until<{ _id: string }>('cases', { 'target.id': made.postId }, () => true);
    return { ...made, caseId: opened._id };
  }

  async function accessible(page: Page): Promise<void> {
    await page.emulateMedia({ colorScheme: 'light' });
    await expectAccessible(page);
    // Nothing but colours changes in the dark.
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze();
    expect(dark.violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')))).to.deep.equal([]);
  }

  const take = (page: Page) => page.getByRole('button', { name: 'Take this case' }).locator('visible=true').first();
  const toDecide = (page: Page, size: Size): Promise<void> =>
    size === 'phone'
      ? page.getByRole('navigation', { name: 'Parts of the desk' }).getByRole('button', { name: 'Decide' }).click()
      : Promise.resolve();

  it('shows a case that was opened between the first answer and the first event', async () => {
    // A service worker would bring files from its own store.
    const context = await browser.newContext({ baseURL: app.url, serviceWorkers: 'block' });
    const desk = await context.newPage();
    // Sooner than the queue is asked for again by itself.
    desk.setDefaultTimeout(15_000);
    pages.push(desk);
    let come = (): void => undefined;
    const held = new Promise<void>((resolve) => (come = resolve));
    // What events come with.
    await desk.route(/\/assets\/esm-[^/]+\.js$/u, (route) => held.then(() => route.continue()));
    await signIn(desk, ade);
    await desk.goto('/desk');
    await desk.getByText(/Nothing is waiting/u).waitFor();
    await worryingPost();
    expect(await desk.getByRole('link', { name: 'May have stopped treatment' }).count()).to.equal(0);
    come();
    await desk.getByRole('link', { name: 'May have stopped treatment' }).waitFor();
  });

  it('shows a new case within half a minute where no event gets through', async () => {
    const desk = await openPage(browser, app);
    pages.push(desk);
    await desk.route('**/socket.io/**', (route) => route.abort());
    await desk.routeWebSocket('**/socket.io/**', (socket) => socket.close());
    await signIn(desk, ade);
    await desk.clock.install();
    await desk.goto('/desk');
    await desk.getByText(/Nothing is waiting/u).waitFor();
    await worryingPost();
    await desk.clock.runFor(30_000);
    await desk.getByRole('link', { name: 'May have stopped treatment' }).waitFor();
  });

  for (const size of Object.keys(sizes) as Size[]) {
    it(`takes a case from the queue and decides it, and the author is told at once (${size})`, async () => {
      await worryingPost();
      const told = await open(author, size);
      await told.goto('/notices');
      const desk = await open(ade, size);
      await desk.goto('/desk');
      await desk.getByRole('link', { name: 'May have stopped treatment' }).waitFor();
      await accessible(desk);

      await desk.getByRole('link', { name: 'May have stopped treatment' }).click();
      await desk.locator('mark').first().waitFor();
      expect(await desk.locator('.why > li').count()).to.be.greaterThan(0);
      await take(desk).click();
      await desk.getByRole('status').filter({ hasText: 'yours for 10 minutes' }).waitFor();
      await toDecide(desk, size);
      await desk.getByLabel('Keep it and send support').check();
      await desk.getByLabel('Reason').selectOption('needs-support');
      const note = desk.getByLabel('Note from you');
      expect(await note.inputValue()).to.include('Hi Paper Fox. I’m Ade');
      await note.fill('Hi Paper Fox. Please ring your unit today.');
      await accessible(desk);
      await desk.getByRole('button', { name: 'Send decision' }).click();
      await desk.getByRole('status').filter({ hasText: 'Decision sent' }).waitFor();
      await desk.getByText('This case is done').waitFor();
      await accessible(desk);

      await told.getByText('Please ring your unit today.').waitFor();
    });

    it(`tells a second supporter who has the case, and keeps it from them (${size})`, async () => {
      const { caseId } = await worryingPost();
      const late = await openPage(browser, app, { size });
      pages.push(late);
      // Without live events the page can't know before it asks.
      await late.route('**/socket.io/**', (route) => route.abort());
      await late.routeWebSocket('**/socket.io/**', (socket) => socket.close());
      await signIn(late, bronwen);
      await late.goto(`/desk/${caseId}`);
      await take(late).waitFor();
      await ade.agent.post(`/api/cases/${caseId}/claim`, {});
      await take(late).click();
      await late.getByRole('alert').filter({ hasText: 'Ade took it a moment before you' }).waitFor();
      expect(await take(late).count()).to.equal(0);
      await accessible(late);
    });

    it(`shows on every desk at once who has taken a case (${size})`, async () => {
      const { caseId } = await worryingPost();
      const desk = await open(bronwen, size);
      await desk.goto('/desk');
      await desk.getByRole('link', { name: 'May have stopped treatment' }).waitFor();
      await desk.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => /esm|socket/u.test(name)),
      );
      await expectLive(desk, () => ade.agent.post(`/api/cases/${caseId}/claim`, {}), 'Ade is on it');
    });

    it(`keeps what was typed when the text has changed meanwhile, and shows what changed (${size})`, async () => {
      const { postId, caseId } = await worryingPost();
      const desk = await open(ade, size);
      await desk.goto(`/desk/${caseId}`);
      await take(desk).click();
      await toDecide(desk, size);
      await desk.getByLabel('Nothing more is needed').check();
      await desk.getByLabel('Reason').selectOption('no-danger-seen');
      await desk.getByLabel('Note from you').fill('My own words');
      await author.agent.patch(`/api/posts/${postId}`, { revision: 1, text: `${words} I feel alone.` });
      await desk.getByRole('button', { name: 'Send decision' }).click();
      const changed = desk.getByRole('alert').filter({ hasText: 'The text has changed since you read it' });
      await changed.locator('ins').first().waitFor();
      await accessible(desk);
      await changed.getByRole('button', { name: 'I have read it' }).click();
      await toDecide(desk, size);
      expect(await desk.getByLabel('Note from you').inputValue()).to.equal('My own words');
    });
  }

  it('shows at once the words that an edit took out, where they are why there is a case', async () => {
    const { postId, caseId } = await worryingPost();
    const calm = { revision: 1, title: 'Tea', text: 'A nice cup of tea.' };
    expect((await author.agent.patch(`/api/posts/${postId}`, calm)).status).to.equal(202);
    await app.until<{ screenedRevision: number }>('posts', { _id: postId }, (post) => post.screenedRevision === 2);
    const desk = await open(ade, 'desktop');
    await desk.goto(`/desk/${caseId}`);
    await desk.locator('del').filter({ hasText: 'tacrolimus' }).first().waitFor();
    await accessible(desk);
  });

  it('decides by keyboard alone, and hears each step', async () => {
    await worryingPost();
    const desk = await open(ade, 'desktop');
    await desk.goto('/desk');
    await desk.getByRole('link', { name: 'May have stopped treatment' }).waitFor();
    await desk.keyboard.press('j');
    await desk.locator('#case-title:focus').waitFor();
    await desk.keyboard.press('c');
    await desk.locator('#decide-title:focus').waitFor();
    await desk.getByRole('status').filter({ hasText: 'yours for 10 minutes' }).waitFor();
    await desk.getByLabel('Reason').waitFor();
    await desk.keyboard.press('1');
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Tab');
    await desk.keyboard.type('Thank you for saying so.');
    await desk.keyboard.press('Control+Enter');
    await desk.getByRole('status').filter({ hasText: 'Decision sent' }).waitFor();
    await desk.locator('#decide-title:focus').waitFor();
  });

  it('turns single keys off, and keeps them off', async () => {
    await worryingPost();
    const desk = await open(ade, 'desktop');
    await desk.goto('/desk');
    await desk.getByRole('link', { name: 'May have stopped treatment' }).waitFor();
    await desk.keyboard.press('?');
    await desk.getByRole('dialog').getByLabel('Use single keys on this device').uncheck();
    await accessible(desk);
    await desk.keyboard.press('Escape');
    await desk.reload();
    await desk.getByRole('link', { name: 'May have stopped treatment' }).waitFor();
    await desk.keyboard.press('j');
    await desk.getByText('Single keys are off.').waitFor();
    expect(new URL(desk.url()).pathname).to.equal('/desk');
  });

  it('hands a case to a lead with words that the author does not see', async () => {
    await makeLead(app, community);
    const { caseId } = await worryingPost();
    const desk = await open(ade, 'desktop');
    await desk.goto(`/desk/${caseId}`);
    await take(desk).click();
    await desk.getByRole('button', { name: 'Hand to a lead' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('What should the lead know?').fill('I know this person a little.');
    await accessible(desk);
    await dialog.getByRole('button', { name: 'Hand it over' }).click();
    await desk.getByRole('status').filter({ hasText: 'The case stays open' }).waitFor();
    await desk.getByText('Only a lead can take this case.').waitFor();
  });

  it('writes to the author before deciding, and reads the answer without asking for it', async () => {
    const { caseId } = await worryingPost();
    const desk = await open(ade, 'desktop');
    await desk.goto(`/desk/${caseId}`);
    await take(desk).click();
    await desk.getByLabel('Write to the author').fill('How are you today?');
    await desk.getByRole('button', { name: 'Send message' }).click();
    const messages = desk.getByRole('log');
    await messages.getByText('How are you today?').waitFor();
    await accessible(desk);
    const answered = await author.agent.post(`/api/cases/${caseId}/messages`, { text: 'A little better, thank you.' });
    expect(answered.status).to.equal(201);
    await messages.getByText('A little better, thank you.').waitFor();
  });

  it('says that the time ran out, and keeps the note for when the case is taken again', async () => {
    const { caseId } = await worryingPost();
    const desk = await open(ade, 'desktop');
    await desk.goto(`/desk/${caseId}`);
    await take(desk).click();
    await desk.getByLabel('Nothing more is needed').check();
    await desk.getByLabel('Reason').selectOption('no-danger-seen');
    await desk.getByLabel('Note from you').fill('My own words');
    app.clock.advance(11 * 60_000);
    await desk.getByRole('button', { name: 'Send decision' }).click();
    const lost = desk.getByRole('alert').filter({ hasText: 'You no longer have this case' });
    await lost.getByText('My own words').waitFor();
    await accessible(desk);
    await desk.getByRole('button', { name: 'Take it again' }).click();
    expect(await desk.getByLabel('Note from you').inputValue()).to.equal('My own words');
  });

  it('shows the page of what does not exist to somebody who is not staff', async () => {
    const { caseId } = await worryingPost();
    const page = await open(author, 'phone');
    for (const path of ['/desk', `/desk/${caseId}`, '/desk/join-requests', '/log', '/groups/create']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: 'We can’t find that page' }).waitFor();
    }
  });

  async function expectLive(page: Page, act: () => Promise<unknown>, seen: string): Promise<void> {
    await act();
    await page.getByText(seen).first().waitFor();
  }
});
