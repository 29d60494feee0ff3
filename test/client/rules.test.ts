import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { expectAccessible, openBrowser, openPage, type Size, sizes } from '../kit/browser.ts';
import { makeCommunity, makeLead, makeMember, makeSupporter, type Member, startThread } from '../kit/factories.ts';

const quiet = 'I had the purple drink again on Friday and slept until Sunday.';
const worrying = 'I have stopped my tacrolimus, two weeks now. I have not told anyone at the unit.';

describe('the rules of a group', function () {
  this.timeout(120_000);
  let app: TestApp;
  let browser: Browser;
  let community: CommunityRow;
  let author: Member;
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
    bronwen = await makeLead(app, community, { pseudonym: 'Bronwen' });
  });

  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });

  async function open(as: Member, path: string, size: Size = 'desktop'): Promise<Page> {
    const page = await openPage(browser, app, { size, as });
    pages.push(page);
    await page.goto(path);
    return page;
  }

  async function screenedThread(text: string): Promise<{ threadId: string; postId: string }> {
    const made = await startThread(community, author, { title: 'This week', text });
    await app.until<{ state: string }>('posts', { _id: made.postId }, ({ state }) => state !== 'screening');
    return made;
  }

  async function accessible(page: Page): Promise<void> {
    await page.emulateMedia({ colorScheme: 'light' });
    // From the top: what is half behind the bar that sticks there would count as too small to press.
    await page.evaluate(() => scrollTo(0, 0));
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze();
    expect(dark.violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')))).to.deep.equal([]);
  }

  const rules = (view = ''): string => `/desk/rules/${community.slug}${view && `?view=${view}`}`;
  const part = (page: Page, name: string | RegExp) =>
    page.getByRole('navigation', { name: 'Parts of the rules' }).getByRole('link', { name });
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  const status = (page: Page, hasText: string | RegExp) => page.getByRole('status').filter({ hasText });

  async function addWord(page: Page, phrase: string): Promise<void> {
    await page.getByLabel('Word or phrase', { exact: true }).fill(phrase);
    await page.getByLabel('What it is about').selectOption('self-harm');
    await page.getByLabel('Hold').check();
    await button(page, 'Add it to your change').click();
    await page.getByText('New, not in use yet').waitFor();
    await button(page, 'Close this message').first().click();
  }

  async function lowerFirst(page: Page, text: string): Promise<void> {
    await page.getByLabel('Words in the rule or its examples').fill(text);
    await page
      .getByText(/^Examples, and change it/u)
      .first()
      .click();
    await page.getByLabel('In this group').selectOption('off');
    await status(page, 'A second lead has to agree').waitFor();
  }

  async function tryIt(page: Page): Promise<void> {
    await button(page, 'Try it').click();
    await page.getByRole('heading', { name: 'What it would do' }).waitFor();
  }

  for (const size of Object.keys(sizes) as Size[]) {
    it(`tries a new phrase on real posts before a lead can save it (${size})`, async () => {
      await screenedThread(quiet);
      await screenedThread('Kidney beans for tea, and a good film.');
      const page = await open(bronwen, '/desk', size);
      await page.getByRole('link', { name: 'Checking rules' }).click();
      await page.getByRole('heading', { level: 1, name: 'Checking rules' }).waitFor();
      await page.getByText(/^\d+ rules$/u).waitFor();
      await accessible(page);
      await part(page, 'Own words').click();
      await page.getByText('No own words yet').waitFor();
      await addWord(page, 'Purple drink');
      await accessible(page);
      await page.getByRole('link', { name: 'Go on with your change' }).click();

      const save = button(page, 'Save and use it');
      await save.waitFor();
      expect(await save.getAttribute('aria-disabled')).to.equal('true');
      const why = await save.getAttribute('aria-describedby');
      expect(await page.locator(`[id="${why ?? ''}"]`).innerText()).to.equal('You can save once you have tried it.');
      await save.press('Enter');
      await tryIt(page);
      await page.getByText('1 post newly flagged', { exact: true }).waitFor();
      await page.getByText(quiet).waitFor();
      await status(page, 'Done. 1 post newly flagged').waitFor();
      await accessible(page);

      expect(await save.getAttribute('aria-disabled')).to.equal(null);
      await page.getByLabel('Why you change this').fill('It means something here.');
      await save.click();
      await status(page, 'Saved. Version 1 is in use').waitFor();
      await page.getByRole('link', { name: 'See the history' }).click();
      await page.getByText('It means something here.').waitFor();
      await page.getByText('In use: version 1, by Bronwen').waitFor();
      await accessible(page);

      const { postId } = await startThread(community, author, { title: 'Again', text: `${quiet} Again.` });
      await app.until<{ state: string }>('posts', { _id: postId }, ({ state }) => state === 'held');
    });
  }

  it('lets a second lead agree before a rule that finds danger is turned off', async () => {
    await screenedThread(worrying);
    const idris = await makeLead(app, community, { pseudonym: 'Idris' });
    const page = await open(bronwen, rules());
    await lowerFirst(page, 'tacrolimus');
    await accessible(page);
    await part(page, 'Change (1)').click();
    await page.getByText('Needs a second lead').waitFor();
    await tryIt(page);
    await page
      .getByText(/rated crisis or red today|No post would be treated differently/u)
      .first()
      .waitFor();
    await button(page, 'Ask a second lead').click();
    await status(page, 'Your change waits for a second lead').waitFor();
    await button(page, 'Take it back').waitFor();
    expect(await button(page, 'Agree, and use it').count()).to.equal(0);
    await accessible(page);

    const second = await open(idris, rules(), 'phone');
    await second.getByText('A change by Bronwen waits for a second lead.').waitFor();
    await second.getByRole('link', { name: 'Look at this change' }).click();
    await second.getByText('Show what it would do to real posts').click();
    await second.getByRole('heading', { name: 'What it would do' }).waitFor();
    await accessible(second);
    await button(second, 'Agree, and use it').click();
    await status(second, 'Agreed. Version 1 is in use.').waitFor();
    await second.getByText('In use: version 1, by Bronwen, agreed by Idris').waitFor();

    await part(second, 'History').click();
    await second.getByRole('button', { name: 'Go back to this (Before any change)' }).click();
    await second.getByText('Goes back to what the book says').waitFor();
    await tryIt(second);
    await button(second, 'Save and use it').click();
    await status(second, 'Saved. Version 2 is in use').waitFor();
  });

  it('says when the rules changed meanwhile, and puts the change on top', async () => {
    const idris = await makeLead(app, community, { pseudonym: 'Idris' });
    const page = await open(bronwen, rules('words'));
    await addWord(page, 'night swim');
    await part(page, 'Change (1)').click();
    await button(page, 'Try it').waitFor();

    const other = await open(idris, rules('words'));
    await addWord(other, 'blue lagoon');
    await part(other, 'Change (1)').click();
    await tryIt(other);
    await button(other, 'Save and use it').click();
    await status(other, 'Saved. Version 1 is in use').waitFor();

    await button(page, 'Try it').click();
    const stale = page.getByRole('alert').filter({ hasText: 'The rules changed while you worked' });
    await stale.getByText('by Idris').waitFor();
    await accessible(page);
    await stale.getByRole('button', { name: 'Put my change on top' }).click();
    await tryIt(page);
    await button(page, 'Save and use it').click();
    await status(page, 'Saved. Version 2 is in use').waitFor();
    await part(page, 'Own words').click();
    await page.getByRole('heading', { name: 'blue lagoon' }).waitFor();
    await page.getByRole('heading', { name: 'night swim' }).waitFor();
  });

  it('keeps a change that was not saved, and drops it when asked', async () => {
    const page = await open(bronwen, rules('words'));
    await addWord(page, 'night swim');
    await page.reload();
    await page.getByText('You have 1 change that is not in use yet.').waitFor();
    await part(page, 'Change (1)').click();
    await button(page, 'Drop the whole change').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Drop it' }).click();
    await page.getByText('No change is being made').waitFor();
  });

  it('says what is wrong with a phrase, at the phrase', async () => {
    const page = await open(bronwen, rules('words'), 'phone');
    await button(page, 'Add it to your change').click();
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    await summary.getByRole('link', { name: 'Write a word or a phrase.' }).click();
    await page.locator('#word-phrase:focus').waitFor();
    await accessible(page);
  });

  it('works by keyboard alone', async () => {
    await screenedThread(quiet);
    const page = await open(bronwen, rules('words'));
    await page.getByLabel('Word or phrase', { exact: true }).focus();
    await page.keyboard.type('purple drink');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#word-phrase:focus').waitFor();
    await page.getByText('New, not in use yet').waitFor();
    await page.getByRole('link', { name: 'Go on with your change' }).focus();
    await page.keyboard.press('Enter');
    await button(page, 'Try it').focus();
    await page.keyboard.press('Enter');
    await page.getByText('1 post newly flagged', { exact: true }).waitFor();
    await button(page, 'Save and use it').focus();
    await page.keyboard.press('Enter');
    await page.locator('.notice-ok:focus').filter({ hasText: 'Saved. Version 1' }).waitFor();
  });

  it('shows everything to a supporter, who can change nothing', async () => {
    const ade = await makeSupporter(app, community, { pseudonym: 'Ade' });
    const page = await open(ade, rules(), 'phone');
    await page.getByText('You can read everything here. Leads can change it.').waitFor();
    await page
      .getByText(/^Examples and details/u)
      .first()
      .click();
    await page.getByRole('heading', { name: 'It must find' }).waitFor();
    expect(await page.getByLabel('In this group').count()).to.equal(0);
    await accessible(page);
    await part(page, 'Own words').click();
    await page.getByText('No own words yet').waitFor();
    expect(await button(page, 'Add it to your change').count()).to.equal(0);
    await part(page, 'Examples').click();
    expect(await page.getByLabel('Keep members’ words with examples').isDisabled()).to.equal(true);
    expect(await page.getByRole('link', { name: 'Export as JSON lines' }).count()).to.equal(0);
    await accessible(page);
  });

  it('does not exist for a peer', async () => {
    const page = await open(author, rules());
    await page.getByRole('heading', { level: 1, name: 'We can’t find that page' }).waitFor();
  });

  it('makes an example of a wrong flag from the desk, and lets the lead have it', async () => {
    const { postId } = await screenedThread(worrying);
    const { _id: caseId } = await app.until<{ _id: string }>('cases', { 'target.id': postId }, () => true);
    const ade = await makeSupporter(app, community, { pseudonym: 'Ade' });
    const desk = await open(ade, `/desk/${caseId}`);
    await button(desk, 'Wrong flag').click();
    const dialog = desk.getByRole('dialog', { name: 'This flag was wrong' });
    await dialog.getByLabel('Amber').check();
    await button(desk, 'Keep as an example').click();
    await dialog.getByRole('link', { name: 'Choose what it is about.' }).waitFor();
    await dialog.getByLabel('Stopping treatment').check();
    await accessible(desk);
    await button(desk, 'Keep as an example').click();
    await status(desk, 'It is kept as an example').waitFor();
    await desk.locator('button:focus').filter({ hasText: 'Wrong flag' }).waitFor();

    const page = await open(bronwen, rules('examples'));
    await page.getByLabel('Keep members’ words with examples').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export as JSON lines' }).click(),
    ]);
    const line = JSON.parse((await readAll(download)).trim()) as { severity: string; categories: string[] };
    expect(line).to.deep.include({ severity: 'amber', categories: ['stopping-treatment'] });
  });

  it('says from a conversation what the checks missed, and opens a case', async () => {
    const { threadId, postId } = await screenedThread(quiet);
    const ade = await makeSupporter(app, community, { pseudonym: 'Ade' });
    const page = await open(ade, `/conversations/${threadId}`, 'phone');
    await page.getByText(/^More/u).first().click();
    await button(page, /^Missed by the checks/u).click();
    const dialog = page.getByRole('dialog', { name: 'The checks missed something' });
    await dialog.getByLabel('Amber').check();
    await dialog.getByLabel('Self-harm').check();
    await accessible(page);
    await button(page, 'Keep as an example').click();
    await status(page, 'It is kept as an example').waitFor();
    await app.until<{ severity: string }>('cases', { 'target.id': postId }, ({ severity }) => severity === 'amber');
  });
});

async function readAll(download: { createReadStream: () => Promise<NodeJS.ReadableStream> }): Promise<string> {
  let text = '';
  for await (const chunk of await download.createReadStream()) text += String(chunk);
  return text;
}
