import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { openBrowser, openPage } from '../kit/browser.ts';
import { makeCommunity, makeMember, makePerson, type Member, type Person } from '../kit/factories.ts';

describe('the forms of members', function () {
  this.timeout(120_000);
  let app: TestApp;
  let browser: Browser;
  let community: CommunityRow;
  let heron: Member;
  const pages: Page[] = [];

  before(async () => {
    app = await startApp({ worker: true });
    browser = await openBrowser();
  });

  beforeEach(async () => {
    community = await makeCommunity(app);
    heron = await makeMember(app, community, { pseudonym: 'Quiet Heron' });
  });

  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });

  after(async () => {
    await browser.close();
    await app.close();
  });

  async function open(as: Person, path: string): Promise<Page> {
    const page = await openPage(browser, app, { as });
    pages.push(page);
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  /** Answers everything that a group asks, up to the last page, by a draft as the pages before would have kept it. */
  async function answered(as: Person, answers: string[]): Promise<Page> {
    const path = `/groups/${community.slug}/join`;
    const page = await open(as, path);
    const draft = {
      as: 'patient',
      age: true,
      name: 'Little Wren',
      ownName: true,
      answers,
      charterAccepted: true,
      healthConsent: true,
    };
    await page.evaluate(
      ([key, kept]) => localStorage.setItem(key ?? '', kept ?? ''),
      [`alongside:draft:join/${community.slug}`, JSON.stringify(draft)],
    );
    await page.goto(`${path}/check`);
    await page.getByRole('heading', { level: 1, name: 'Check your answers' }).waitFor();
    return page;
  }

  /** Does what makes the page load its group again, and waits until that has been drawn. */
  async function loadedAgain(page: Page, path: string): Promise<void> {
    const answer = page.waitForResponse((response) => new URL(response.url()).pathname === path);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await (await answer).finished();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }

  it('keeps the help that answers to a group’s questions brought, when the network comes back', async () => {
    const page = await answered(await makePerson(app), ['I want to kill myself tonight.', 'I do not know.']);
    await page.getByRole('button', { name: 'Send my answers' }).click();
    const help = page.getByText('You matter. Please talk to someone now.');
    await help.waitFor();
    await loadedAgain(page, `/api/communities/${community.slug}`);
    expect(await help.isVisible(), 'help after the group was loaded again').to.equal(true);
    await page.getByRole('main').getByRole('link', { name: 'See all groups' }).click();
    await page.getByRole('link', { name: community.name }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /A supporter will read your answers/u }).waitFor();
    expect(await help.count(), 'help at a later visit').to.equal(0);
  });
});
