import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { startApp, type TestApp } from '../kit/app.ts';
import { expectAccessible, openBrowser, openPage, type Size, sizes } from '../kit/browser.ts';
import { makeCommunity, makeMember, makeSupporter, type Member, passphrase } from '../kit/factories.ts';

describe('the journey of a newcomer', function () {
  this.timeout(120_000);
  let app: TestApp;
  let browser: Browser;

  before(async () => {
    app = await startApp({ worker: true });
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    await app.close();
  });

  /** Makes an account through the form and confirms it through the mail that came. */
  async function register(page: Page, email: string): Promise<void> {
    await page.goto('/register');
    await page.locator('main input[type=email]').fill(email);
    await page.locator('main input[type=password]').first().fill(passphrase);
    await page.getByLabel('Month').selectOption({ index: 3 });
    await page.getByLabel('Year').fill('2001');
    await page.getByLabel(/I have read how/u).check();
    await page.locator('main form button[type=submit]').click();
    const mail = await app.mailTo(email);
    await page.goto(/https?:\S+/u.exec(mail.text)?.[0] ?? '');
    await page.locator('main form button[type=submit]').click();
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).waitFor();
  }

  async function signInAs(page: Page, email: string, next: string): Promise<void> {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await page.locator('main input[type=email]').fill(email);
    await page.locator('main input[type=password]').fill(passphrase);
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL((url) => url.pathname.startsWith(next));
  }

  /** Answers each question of joining with the keyboard or the pointer, looking at each page with axe. */
  async function askToJoin(page: Page, name: string): Promise<void> {
    const carryOn = page.getByRole('button', { name: 'Save and carry on' });
    await page.getByRole('heading', { level: 1, name: /Do you live with/u }).waitFor();
    await carryOn.click();
    await page.getByRole('alert').getByText('Choose one of these').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Yes, I have it myself').check();
    await carryOn.click();
    await page.getByRole('heading', { level: 1, name: 'Are you 18 to 30?' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Yes, I am 18 to 30').check();
    await carryOn.click();
    await page.getByRole('heading', { level: 1, name: /What should people call you/u }).waitFor();
    await page.getByLabel(/make up my own/u).check();
    await page.getByLabel('Your name in this group').fill('Sarah Jones');
    await page.getByText('This looks like a real name').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Your name in this group').fill(name);
    await page.getByText('That name is free').waitFor();
    await carryOn.click();
    for (const [index, answer] of ['I have had it since I was ten.', 'How others plan a week.'].entries()) {
      await page.waitForURL(`**/join/q${index + 1}`);
      await page.locator('main textarea').fill(answer);
      if (index === 1) {
        await page.reload();
        expect(await page.locator('main textarea').inputValue(), 'the draft after a reload').to.equal(answer);
        await expectAccessible(page);
      }
      await carryOn.click();
    }
    await page.getByRole('heading', { level: 1, name: 'What we all agree on' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel(/I have read the rules/u).check();
    await page.getByLabel(/I agree that you keep/u).check();
    await carryOn.click();
    await page.getByRole('heading', { level: 1, name: 'Check your answers' }).waitFor();
    await page.getByText('How others plan a week.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await page.getByRole('heading', { level: 1, name: /A supporter will read your answers/u }).waitFor();
    await expectAccessible(page);
  }

  async function accept(supporter: Member, slug: string): Promise<void> {
    const { body } = await supporter.agent.get(`/api/communities/${slug}/join-requests`);
    const decided = await supporter.agent.post(`/api/join-requests/${body.items[0].id}/decision`, {
      action: 'accept',
      reason: 'fits-group',
      note: 'Welcome.',
    });
    expect(decided.status, JSON.stringify(decided.body)).to.equal(200);
  }

  /** Takes the case about a newcomer's post, as the desk does, and decides it. */
  async function decide(supporter: Member, slug: string, action: string, reason: string): Promise<void> {
    const { body } = await supporter.agent.get(`/api/cases?community=${slug}`);
    const { id } = (body.items as { id: string; target: string }[]).find((row) => row.target === 'post') ?? { id: '' };
    const taken = await supporter.agent.post(`/api/cases/${id}/claim`);
    const seen = await supporter.agent.get(`/api/cases/${id}`);
    const decided = await supporter.agent.post(`/api/cases/${id}/decisions`, {
      action,
      reason,
      note: '',
      revision: seen.body.revision,
      claimId: taken.body.claim.id,
    });
    expect(decided.status, JSON.stringify(decided.body)).to.equal(201);
  }

  for (const size of Object.keys(sizes) as Size[]) {
    it(`leads from an account to a first post that the group sees, on a ${size}`, async () => {
      const community = await makeCommunity(app, { newcomer: { firstPostsLookedAt: 1, holdLinks: true } });
      const { slug } = community;
      const supporter = await makeSupporter(app, community, { pseudonym: `Ade ${size}` });
      const peer = await makeMember(app, community);
      const page = await openPage(browser, app, { size });
      const email = `newcomer-${size}@example.test`;

      await register(page, email);
      await signInAs(page, email, `/groups/${slug}`);
      await page.getByRole('link', { name: 'Ask to join' }).waitFor();
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Ask to join' }).click();
      await askToJoin(page, `Moss ${size}`);

      await page.goto(`/groups/${slug}/talk`);
      await page.getByRole('heading', { name: 'We can’t find that page' }).waitFor();
      await page.goto(`/groups/${slug}`);
      await page.getByRole('heading', { name: 'We have your answers' }).waitFor();
      await expectAccessible(page);

      await accept(supporter, slug);
      await page.getByRole('link', { name: 'Go to the conversations' }).click();
      await page.getByText('Be the first to say hello.').waitFor();
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Start a conversation' }).first().click();
      await page.getByLabel('Title').fill('Hello from me');
      await page.getByLabel(/^Mind/u).check();
      await page.getByLabel('Your words').fill('I am new here and a bit shy.');
      await page.getByRole('button', { name: 'Post it' }).click();
      await page.getByText('Waiting for a supporter. Only you can see this for now.').waitFor();
      await page.getByText('It is the same for everyone.').waitFor();
      await expectAccessible(page);

      const { pathname } = new URL(page.url());
      const other = await openPage(browser, app, { size, as: peer });
      await other.goto(pathname);
      await other.getByRole('heading', { name: 'We can’t find that page' }).waitFor();

      await decide(supporter, slug, 'publish', 'nothing-wrong');
      await page.getByText('Waiting for a supporter').waitFor({ state: 'detached' });
      await other.reload();
      await other.getByText('I am new here and a bit shy.').waitFor();
      await page.goto('/notices');
      await page.getByRole('heading', { name: 'You are in' }).waitFor();
      await expectAccessible(page);
      await page.context().close();
      await other.context().close();
    });
  }

  it('says why a group is not for somebody, and what else there is', async () => {
    const community = await makeCommunity(app, { ageBand: { from: 60, to: null } });
    const wide = await makeCommunity(app, { name: 'A group for all ages', ageBand: { from: 18, to: null } });
    const page = await openPage(browser, app, { size: 'phone' });
    await register(page, 'young@example.test');
    await signInAs(page, 'young@example.test', `/groups/${community.slug}/join`);
    const carryOn = page.getByRole('button', { name: 'Save and carry on' });
    await page.getByLabel('Yes, I have it myself').check();
    await carryOn.click();
    await page.getByLabel('Yes, I am 60 and over').check();
    await carryOn.click();
    // Three ideas come before one's own; until they are there, the first is one's own.
    await page.locator('main input[name=name]').nth(3).waitFor();
    await page.locator('main input[name=name]').first().check();
    await carryOn.click();
    for (const step of ['q1', 'q2']) {
      await page.waitForURL(`**/join/${step}`);
      await page.locator('main textarea').fill('A few words.');
      await carryOn.click();
    }
    await page.getByLabel(/I have read the rules/u).check();
    await page.getByLabel(/I agree that you keep/u).check();
    await carryOn.click();
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await page.getByText('This group is for people aged 60 and over').waitFor();
    await page.getByRole('link', { name: wide.name }).waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  it('asks who they are where the account may say what a stranger wrote', async () => {
    const email = 'contested@example.test';
    const anybody = app.agent();
    for (const birthYear of [1950, 1951]) {
      const body = { email, passphrase, birthYear, birthMonth: 1, privacyAccepted: true };
      expect((await anybody.post('/api/accounts', body)).status).to.be.below(300);
    }
    const mail = await app.mailTo(email, ({ text }) => text.includes('/reset'));
    const page = await openPage(browser, app, { size: 'phone' });
    await page.goto(/https?:\S+/u.exec(mail.text)?.[0] ?? '');
    await page.locator('main input[type=password]').fill(passphrase);
    await page.locator('main form button[type=submit]').click();
    await page.getByText('Please also tell us about yourself.').waitFor();
    await expectAccessible(page);
    await page.locator('main form button[type=submit]').click();
    await page.getByText('Choose the month you were born in').first().waitFor();
    await page.getByLabel('Month').selectOption({ index: 3 });
    await page.getByLabel('Year').fill('2001');
    await page.getByLabel(/I have read how/u).check();
    await page.locator('main form button[type=submit]').click();
    await page.getByRole('heading', { name: 'Your passphrase is changed.' }).waitFor();
    const stored = await app.deps.db.collection('accounts').findOne({ email });
    expect(stored).to.include({ birthYear: 2001, birthMonth: 3 });
    await page.context().close();
  });
});
