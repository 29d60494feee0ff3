import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { HouseDraft } from '../../server/contract/rules.ts';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { expectAccessible, openBrowser, openPage } from '../kit/browser.ts';
import { makeCommunity, makeLead, type Member } from '../kit/factories.ts';
import { changing, put, watching } from '../server/features/rules/rules.world.ts';

describe('a change of a group’s rules that is not saved', function () {
  this.timeout(120_000);
  let app: TestApp;
  let browser: Browser;
  let community: CommunityRow;
  let lead: Member;
  let page: Page;

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
    lead = await makeLead(app, community);
    page = await openPage(browser, app, { as: lead });
  });

  afterEach(() => page.context().close());

  const at = (view: string): string => `/desk/rules/${community.slug}?view=${view}`;
  const go = (name: string | RegExp) => page.getByRole('link', { name }).click();
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const saved = (draft: HouseDraft, basedOn = 0) => put(app, lead, community, draft, basedOn);

  async function addWord(phrase: string): Promise<void> {
    await page.goto(at('words'));
    await page.getByLabel('Word or phrase', { exact: true }).fill(phrase);
    await page.getByLabel('What it is about').selectOption('self-harm');
    await button('Add it to your change').click();
    await page.getByText('New, not in use yet').waitFor();
  }

  it('is not dropped for an older version without a question', async () => {
    await saved(watching('blue lagoon'));
    await saved(watching('copper bracelet'), 1);
    await addWord('night swim');
    await go('History');
    await button('Go back to this (Version 1)').click();
    const dialog = page.getByRole('dialog', { name: 'Drop your change?' });
    await dialog.getByText('You have 1 change that is not in use yet.').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Go back' }).click();
    await page.getByText('You have 1 change that is not in use yet.').waitFor();
    await button('Go back to this (Version 1)').click();
    await dialog.getByRole('button', { name: 'Drop it' }).click();
    await page.getByText('Goes back to version 1').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'night swim' }).count()).to.equal(0);
  });

  it('is not offered where an older version says what is in use', async () => {
    await saved(watching('blue lagoon'));
    await saved(watching('copper bracelet'), 1);
    await saved(watching('blue lagoon'), 2);
    await page.goto(at('history'));
    await button('Go back to this (Version 2)').waitFor();
    await button('Go back to this (Before any change)').waitFor();
    expect(await button(/^Go back to this/u).count()).to.equal(2);
  });

  it('stays dropped, however late the answer to “Try it” comes', async () => {
    await addWord('night swim');
    await go('Change (1)');
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => (release = resolve));
    const sent = page.waitForRequest('**/rules/trials');
    await page.route('**/rules/trials', (route) => slow.then(() => route.continue()));
    await button('Try it').click();
    await sent;
    await button('Drop the whole change').click();
    await button('Drop it').click();
    await page.getByText('No change is being made').waitFor();
    const readAgain = page.waitForResponse(`**/api/communities/${community.slug}/rules`);
    release();
    await readAgain;
    await page.reload();
    await page.getByText('No change is being made').waitFor();
  });

  it('can be saved with a phrase that was pasted with marks nobody sees', async () => {
    await addWord('\u202ablue\u2066 lagoon\u2069\u202c');
    await page.getByRole('heading', { name: 'blue lagoon', exact: true }).waitFor();
    await go('Change (1)');
    await button('Try it').click();
    await page.getByRole('heading', { name: 'What it would do' }).waitFor();
    await button('Save and use it').click();
    await page.getByRole('status').filter({ hasText: 'Saved. Version 1 is in use' }).waitFor();
  });

  it('can be saved after an update has taken a rule out of the book', async () => {
    await addWord('night swim');
    await page.evaluate((key) => {
      const kept = JSON.parse(localStorage.getItem(key) ?? '') as { base: HouseDraft; draft: HouseDraft };
      for (const draft of [kept.base, kept.draft]) draft.changes.push({ rule: 'spam.lost-rule', to: 'off' });
      localStorage.setItem(key, JSON.stringify(kept));
    }, `alongside:draft:rules/${community.slug}`);
    await page.reload();
    await go('Change (1)');
    await button('Try it').click();
    await page.getByRole('heading', { name: 'What it would do' }).waitFor();
    await button('Save and use it').click();
    await page.getByRole('status').filter({ hasText: 'Saved. Version 1 is in use' }).waitFor();
  });

  it('says whose waiting change it ends', async () => {
    const bronwen = await makeLead(app, community, { pseudonym: 'Bronwen' });
    await put(app, bronwen, community, changing('suicide.ideation', 'amber'));
    await addWord('night swim');
    await go('Change (1)');
    await page.getByText('Saving ends the change by Bronwen that waits for a second lead.').waitFor();
    await expectAccessible(page);
  });
});
