import { expect } from 'chai';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { openBrowser, openContext } from '../kit/browser.ts';
import {
  makeCommunity,
  makeLead,
  makeMember,
  makePerson,
  makeSupporter,
  type Member,
  startThread,
} from '../kit/factories.ts';
import { asked } from '../server/features/joining/joining.world.ts';

describe('the forms of staff', function () {
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

  async function open(as: Member, path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await openContext(browser, app, as, { reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    pages.push(page);
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  /** A case about a post, opened and taken by a supporter. */
  async function taken(): Promise<Page> {
    const author = await makeMember(app, community, { pseudonym: 'Paper Fox' });
    const ade = await makeSupporter(app, community, { pseudonym: 'Ade' });
    await makeLead(app, community);
    const { postId } = await startThread(community, author, { text: 'I have stopped my tacrolimus, two weeks now.' });
    const { _id } = await app.until<{ _id: string }>('cases', { 'target.id': postId }, () => true);
    const page = await open(ade, `/desk/${_id}`);
    await page.getByRole('button', { name: 'Take this case' }).locator('visible=true').first().click();
    await page.getByRole('button', { name: 'Hand to a lead' }).waitFor();
    return page;
  }

  /** Loses what is sent to an address. What is read there comes as it did. */
  async function offline(page: Page, where: string): Promise<void> {
    await page.route(where, (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
  }

  it('shows a role until the very day that was picked, where clocks are ahead of UTC', async () => {
    const admin = await makeMember(app, community, { roles: ['admin'], pseudonym: 'Efua' });
    const person = await makeMember(app, await makeCommunity(app));
    const page = await open(admin, `/groups/${community.slug}/settings`, { timezoneId: 'Europe/London' });
    await page.getByRole('link', { name: 'Staff' }).click();
    await page.getByLabel('E-mail of their account').fill(person.email);
    await page.getByLabel('Name shown in the group').fill('Ade');
    const year = app.clock.now().getUTCFullYear() + 1;
    await page.getByLabel('Trained until').fill(`${year}-07-10`);
    await page.getByRole('button', { name: 'Give the role' }).click();
    const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Ade' }) });
    await row.getByText(`Trained until 10 July ${year}`).waitFor();
  });

  it('offers an admin to end the places of others, and not their own', async () => {
    const admin = await makeMember(app, community, { roles: ['admin'], pseudonym: 'Efua' });
    await makeMember(app, community, { pseudonym: 'Paper Fox' });
    const page = await open(admin, `/groups/${community.slug}/settings`);
    await page.getByRole('link', { name: 'Members' }).click();
    await page.getByRole('button', { name: 'End the membership of Paper Fox' }).waitFor();
    await page.getByRole('heading', { level: 3, name: 'Efua' }).waitFor();
    expect(await page.getByRole('button', { name: 'End the membership of Efua' }).count(), 'a way to end').to.equal(0);
  });

  it('says that a field lasts as long as the page where nothing is kept on the device', async () => {
    const admin = await makeMember(app, community, { roles: ['admin'], pseudonym: 'Efua' });
    const page = await open(admin, `/groups/${community.slug}/settings`);
    await page.getByRole('link', { name: 'Staff' }).click();
    await offline(page, '**/api/communities/*/staff');
    await page.getByLabel('Name shown in the group').fill('Ade');
    await page.getByRole('button', { name: 'Give the role' }).click();
    await page.getByText('What you filled in stays here as long as this page is open.').waitFor();
    expect(await page.getByText('We have kept your words on this device.').count()).to.equal(0);
  });

  it('keeps the words for a lead on the device, as it says', async () => {
    const page = await taken();
    await offline(page, '**/api/cases/*/decisions');
    const words = page.getByRole('dialog').getByLabel('What should the lead know?');
    await page.getByRole('button', { name: 'Hand to a lead' }).click();
    await words.fill('I know this person a little.');
    await page.getByRole('button', { name: 'Hand it over' }).click();
    await page.getByRole('dialog').getByText('We have kept your words on this device.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Hand to a lead' }).click();
    expect(await words.inputValue(), 'the words after a reload').to.equal('I know this person a little.');
  });

  it('warns whoever decides on a request of the place that an admin ended before, in the admin’s words', async () => {
    const person = await makeMember(app, community, { pseudonym: 'Sly Marten' });
    const admin = await makePerson(app, { orgAdmin: true });
    await admin.agent.delete(`/api/memberships/${person.membershipId}`, { reason: 'Sold tablets to two people.' });
    const requestId = await asked(person, community, { pseudonym: 'Gentle Dove' });
    const { _id } = await app.until<{ _id: string }>('cases', { 'target.id': requestId }, () => true);
    const page = await open(await makeSupporter(app, community), `/desk/${_id}`);
    await page.getByText('They were in this group before, as Sly Marten.').waitFor();
    await page.getByText('Sold tablets to two people.').waitFor();
  });

  it('takes the note for taking a post down back when it stays after all, at a later visit too', async () => {
    const page = await taken();
    const note = page.getByLabel('Note from you');
    await page.getByLabel('Take it down, it breaks a rule').check();
    await page.getByLabel('Reason').selectOption('be-kind');
    expect(await note.inputValue()).to.include('I have taken your post down.');
    await page.reload();
    await page.getByLabel('Nothing more is needed').check();
    expect(await note.inputValue(), 'the note with what is kept').not.to.include('I have taken your post down.');
    await note.fill('My own words');
    await page.getByLabel('Take it down, it breaks a rule').check();
    expect(await note.inputValue(), 'what a supporter wrote').to.equal('My own words');
  });
});
