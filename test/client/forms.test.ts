import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { openBrowser, openPage } from '../kit/browser.ts';
import {
  makeCommunity,
  makeMember,
  makePerson,
  passphrase,
  startThread,
  type Member,
  type Person,
} from '../kit/factories.ts';

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

  it('says to somebody who was signed out elsewhere that their words are kept, and leads back to them', async () => {
    const { threadId } = await startThread(community, heron);
    const page = await open(heron, `/conversations/${threadId}`);
    await page.getByLabel('Your words').fill('I use a tiny cup.');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Post reply' }).click();
    await page.getByRole('alert').getByText('We have kept your words on this device.').waitFor();
    const next = `/sign-in?next=${encodeURIComponent(`/conversations/${threadId}`)}`;
    const inHeader = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sign in' });
    expect(await inHeader.getAttribute('href'), 'the link at the top').to.equal(next);
    await page.getByRole('alert').getByRole('link', { name: 'sign in again' }).click();
    await page.locator('main input[type=email]').fill(heron.email);
    await page.locator('main input[type=password]').fill(passphrase);
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL(`**/conversations/${threadId}`);
    expect(await page.getByLabel('Your words').inputValue(), 'the words that were kept').to.equal('I use a tiny cup.');
    await page.getByRole('button', { name: 'Post reply' }).click();
    await page.getByRole('heading', { name: 'You, as Quiet Heron' }).nth(1).waitFor();
  });
});
