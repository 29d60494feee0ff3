import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { openBrowser, openPage } from '../kit/browser.ts';
import { makeCommunity, makeMember, makePerson, type Person } from '../kit/factories.ts';

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

  const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Send my answers' }).click();
  const arrived = (page: Page): Promise<void> =>
    page.getByRole('heading', { level: 1, name: /A supporter will read your answers/u }).waitFor();

  async function change(body: Record<string, unknown>): Promise<void> {
    const admin = await makePerson(app, { orgAdmin: true });
    const changed = await admin.agent.patch(`/api/communities/${community.slug}`, body);
    expect(changed.status, JSON.stringify(changed.body)).to.equal(200);
  }

  it('says that the first answers arrived, and shows help, where they were changed after a lost answer', async () => {
    const page = await open(await makePerson(app), `/groups/${community.slug}/join`);
    await fillIn(page);
    const words = 'I want to kill myself tonight.';
    await page.route('**/join-requests', async (route) => {
      await route.fetch();
      return route.abort();
    });
    await send(page);
    await page.getByText('We have kept your words on this device.').waitFor();
    await page.unroute('**/join-requests');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Change/u })
      .nth(3)
      .click();
    await page.locator('main textarea').fill(words);
    await page.getByRole('button', { name: 'Save and carry on' }).click();
    await send(page);
    await page.getByRole('heading', { level: 1, name: /Your first answers have arrived/u }).waitFor();
    await page.getByText('You matter. Please talk to someone now.').waitFor();
    const kept = await page.evaluate((key) => localStorage.getItem(key), `alongside:draft:join/${community.slug}`);
    expect(kept, 'what was written since').to.include(words);
    await page.reload();
    await page.getByText('What you wrote after that is kept on this device').waitFor();
  });

  it('asks for a yes to rules that came after those that were agreed to', async () => {
    const person = await makePerson(app);
    const page = await open(person, `/groups/${community.slug}/join`);
    await fillIn(page);
    await change({ charter: 'Be kinder.', charterVersion: 1 });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'What we all agree on' }).waitFor();
    await page.getByText('The rules have changed since you read them.').waitFor();
    const yes = page.getByLabel(/I have read the rules/u);
    expect(await yes.isChecked(), 'a yes to the new rules').to.equal(false);
    await page.getByText('Be kinder.').waitFor();
    await yes.check();
    await page.getByRole('button', { name: 'Save and carry on' }).click();
    await send(page);
    await arrived(page);
    await app.until('joinRequests', { accountId: person.accountId, charterVersion: 2 }, () => true);
  });

  it('asks what is new where the questions changed under the open page, and keeps each answer with its own', async () => {
    const person = await makePerson(app);
    const page = await open(person, `/groups/${community.slug}/join`);
    await fillIn(page);
    const [first, second] = community.joinQuestions.map(({ question }) => question);
    const asked = ['What do you do on Sundays?', second ?? '', first ?? ''];
    await change({ joinQuestions: asked.map((question) => ({ question, hint: '' })) });
    await send(page);
    await page.getByText('The questions of this group have changed').waitFor();
    await page.getByRole('heading', { level: 1, name: 'What do you do on Sundays?' }).waitFor();
    await page.locator('main textarea').fill('I sleep.');
    await page.getByRole('button', { name: 'Save and carry on' }).click();
    await send(page);
    await arrived(page);
    const stored = await app.deps.db.collection('joinRequests').findOne({ accountId: person.accountId });
    expect(stored?.['answers']).to.deep.equal([
      { question: asked[0], answer: 'I sleep.' },
      { question: second, answer: 'My answer to q2.' },
      { question: first, answer: 'My answer to q1.' },
    ]);
  });

  it('leads somebody who left back to asking, and sends them to no notice that is not there', async () => {
    const member = await makeMember(app, community);
    const page = await open(member, `/groups/${community.slug}`);
    await page.getByRole('button', { name: 'Leave this group' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Leave the group' }).click();
    await page.getByRole('heading', { name: 'You are not in this group any more' }).waitFor();
    expect(
      await page.getByText('The reason is in your notices.', { exact: true }).count(),
      'a reason that nobody gave',
    ).to.equal(0);
    await page.getByRole('link', { name: 'Ask to join again' }).click();
    await fillIn(page);
    await send(page);
    await arrived(page);
  });

  it('loads rules again that changed while a member said yes to them', async () => {
    const member = await makeMember(app, community);
    await change({ charter: 'Be kinder.', charterVersion: 1 });
    const page = await open(member, `/groups/${community.slug}`);
    const yes = page.getByLabel('I have read the rules and I agree to them');
    await yes.check();
    await change({ charter: 'Be kindest.', charterVersion: 2 });
    await page.getByRole('button', { name: 'Agree' }).click();
    await page.getByText('Be kindest.').waitFor();
    expect(await yes.isChecked(), 'a yes to the newest rules').to.equal(false);
    await yes.check();
    await page.getByRole('button', { name: 'Agree' }).click();
    await page.getByText('Thank you. You can write again.').waitFor();
  });
});
