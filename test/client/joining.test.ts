import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { openBrowser, openPage } from '../kit/browser.ts';
import { makeCommunity, makePerson, type Person } from '../kit/factories.ts';

describe('asking to join a group', function () {
  this.timeout(120_000);
  let app: TestApp;
  let browser: Browser;
  let community: CommunityRow;
  const pages: Page[] = [];

  before(async () => {
    app = await startApp({ worker: true });
    browser = await openBrowser();
  });

  beforeEach(async () => {
    community = await makeCommunity(app);
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

  /** Fills in everything up to the last page. */
  async function fillIn(page: Page): Promise<void> {
    const carryOn = page.getByRole('button', { name: 'Save and carry on' });
    await page.getByLabel('Yes, I have it myself').check();
    await carryOn.click();
    await page.getByLabel('Yes, I am').check();
    await carryOn.click();
    await page.getByLabel(/make up my own/u).check();
    await page.getByLabel('Your name in this group').fill('Little Wren');
    await carryOn.click();
    for (const step of ['q1', 'q2']) {
      await page.waitForURL(`**/join/${step}`);
      await page.locator('main textarea').fill(`My answer to ${step}.`);
      await carryOn.click();
    }
    await page.getByLabel(/I have read the rules/u).check();
    await page.getByLabel(/I agree that you keep/u).check();
    await carryOn.click();
    await page.getByRole('heading', { level: 1, name: 'Check your answers' }).waitFor();
  }

  it('says that the first answers arrived, and shows help, where they were changed after a lost answer', async () => {
    const page = await open(await makePerson(app), `/groups/${community.slug}/join`);
    await fillIn(page);
    const send = page.getByRole('button', { name: 'Send my answers' });
    const words = 'I want to kill myself tonight.';
    await page.route('**/join-requests', async (route) => {
      await route.fetch();
      return route.abort();
    });
    await send.click();
    await page.getByText('We have kept your words on this device.').waitFor();
    await page.unroute('**/join-requests');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Change/u })
      .nth(3)
      .click();
    await page.locator('main textarea').fill(words);
    await page.getByRole('button', { name: 'Save and carry on' }).click();
    await send.click();
    await page.getByRole('heading', { level: 1, name: /Your first answers have arrived/u }).waitFor();
    await page.getByText('You matter. Please talk to someone now.').waitFor();
    const kept = await page.evaluate((key) => localStorage.getItem(key), `alongside:draft:join/${community.slug}`);
    expect(kept, 'what was written since').to.include(words);
    await page.reload();
    await page.getByText('What you wrote after that is kept on this device').waitFor();
  });
});
