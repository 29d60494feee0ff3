import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { DecisionId } from '../../server/contract/ids.ts';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import { addNotice } from '../../server/features/notices/addNotice.ts';
import { announceNotice } from '../../server/features/notices/announceNotice.ts';
import type { NoticeDraft, NoticeRow } from '../../server/features/notices/notice.ts';
import { inTransaction } from '../../server/kit/transaction.ts';
import { newId } from '../../server/kit/ids.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { openBrowser, openContext, openPage } from '../kit/browser.ts';
import {
  makeCommunity,
  makeMember,
  makePerson,
  makeSupporter,
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

  /** Opens a step of joining with what the steps before have kept on the device. */
  async function openStep(as: Person, step: string, draft: Record<string, unknown>): Promise<Page> {
    const page = await open(as, `/groups/${community.slug}`);
    await page.evaluate(
      ([key, kept]) => localStorage.setItem(key ?? '', kept ?? ''),
      [`alongside:draft:join/${community.slug}`, JSON.stringify({ as: 'patient', age: true, ...draft })],
    );
    await page.goto(`/groups/${community.slug}/join/${step}`);
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
    const page = await openStep(await makePerson(app), 'check', {
      name: 'Little Wren',
      ownName: true,
      answers: community.joinQuestions.map(({ question }) => ({ question, answer: 'I want to kill myself tonight.' })),
      charterVersion: 1,
      healthConsent: true,
    });
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

  /** The messages about a post of the first peer, opened by them after a supporter has written. */
  async function openMessages(): Promise<{ page: Page; caseId: string }> {
    const supporter = await makeSupporter(app, community, { pseudonym: 'Ade' });
    const { postId } = await startThread(community, heron, { text: 'I have stopped my tacrolimus, two weeks now.' });
    const { _id: caseId } = await app.until<{ _id: string }>('cases', { 'target.id': postId }, () => true);
    expect((await supporter.agent.post(`/api/cases/${caseId}/claim`)).status).to.equal(200);
    const wrote = await supporter.agent.post(`/api/cases/${caseId}/messages`, { text: 'How are you today?' });
    expect(wrote.status).to.equal(201);
    const page = await open(heron, '/notices');
    await page.getByRole('button', { name: 'Read and answer' }).click();
    await page.getByText('Only supporters can read this.').waitFor();
    return { page, caseId };
  }

  it('keeps what was typed while an answer to a supporter was on its way', async () => {
    const { page, caseId } = await openMessages();
    let letThrough = (): void => undefined;
    const onItsWay = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route(`**/api/cases/${caseId}/messages`, async (route) => {
      if (route.request().method() === 'POST') await onItsWay;
      await route.fallback();
    });
    const field = page.getByLabel('Your answer');
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await field.fill('A little better.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await sent;
    await field.fill('A little better. And I slept.');
    letThrough();
    await page.getByText('Your answer is sent.').waitFor();
    expect(await field.inputValue(), 'what was typed since').to.equal('A little better. And I slept.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.locator('.said-own').getByText('A little better. And I slept.').waitFor();
    expect(await field.inputValue(), 'the field once all is sent').to.equal('');
  });

  it('sends words that were changed after a try whose answer was lost', async () => {
    const { page, caseId } = await openMessages();
    const field = page.getByLabel('Your answer');
    const send = page.getByRole('button', { name: 'Send', exact: true });
    await page.route(`**/api/cases/${caseId}/messages`, async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      await route.fetch();
      return route.abort();
    });
    await field.fill('A little better.');
    await send.click();
    await page.getByText('We have kept your words on this device.').waitFor();
    await page.unroute(`**/api/cases/${caseId}/messages`);
    await field.fill('A little better, and I rang the unit.');
    await send.click();
    const own = page.locator('.said-own');
    await own.getByText('A little better, and I rang the unit.').waitFor();
    expect(await own.count(), 'answers that arrived').to.equal(2);
  });

  it('sends a report that was changed after a try whose answer was lost', async () => {
    const page = await open(heron, '/report');
    await page.getByLabel('Something else').check();
    const field = page.getByLabel('What happened?');
    const send = page.getByRole('button', { name: 'Send report' });
    await page.route('**/api/reports', async (route) => {
      await route.fetch();
      return route.abort();
    });
    await field.fill('A page of yours shows my name.');
    await send.click();
    await page.getByText('We have kept your words on this device.').waitFor();
    await page.unroute('**/api/reports');
    await field.fill('A page of yours shows my name, and a man waits at my door.');
    await send.click();
    await page.getByRole('heading', { name: 'Thank you. We have your report.' }).waitFor();
    await app.until('reports', { text: 'A page of yours shows my name, and a man waits at my door.' }, () => true);
  });

  /** Tells the first peer of a decision that can be appealed; a greater number is later. */
  const told = (n: number, over: Partial<NoticeDraft> = {}): NoticeDraft => ({
    accountId: heron.accountId,
    kind: 'decided',
    communityId: community._id,
    threadId: null,
    postId: null,
    caseId: null,
    action: 'remove',
    reason: null,
    note: `Note ${n}`,
    help: [],
    decisionId: newId<DecisionId>(),
    canAppeal: true,
    at: new Date(app.clock.now().getTime() + n * 1_000),
    ...over,
  });

  it('says that somebody else can look at a refusal, and at the last look that it was the last', async () => {
    const refused = { kind: 'join-declined', action: 'decline', reason: 'answers-unclear' } as const;
    await inTransaction(app.deps.db, async (tx) => {
      await addNotice(app.deps.db, tx, told(1, refused));
      await addNotice(app.deps.db, tx, told(2, { ...refused, kind: 'appeal-decided', canAppeal: false }));
    });
    const page = await open(heron, '/notices');
    const [first, last] = ['Note 1', 'Note 2'].map((note) => page.getByRole('listitem').filter({ hasText: note }));
    await first?.getByText('You can ask somebody else to look.').waitFor();
    await last?.getByText('This was the last look at it.').waitFor();
    expect(await last?.getByText('You can ask somebody else to look.').count(), 'an appeal that is none').to.equal(0);
  });

  it('brings in a new notice without losing older ones and an appeal that is being written', async () => {
    const add = (n: number): Promise<NoticeRow> =>
      inTransaction(app.deps.db, (tx) => addNotice(app.deps.db, tx, told(n)));
    for (let n = 1; n <= 22; n += 1) await add(n);
    const page = await open(heron, '/notices');
    await page.getByText('Note 22', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Show older notices' }).click();
    const oldest = page.getByRole('listitem').filter({ has: page.getByText('Note 1', { exact: true }) });
    await oldest.getByRole('button', { name: 'Ask someone else to look' }).click();
    await page.getByLabel('What should they know?').fill('I meant something else.');
    await announceNotice(app.deps, await add(23));
    await page.getByText('Note 23', { exact: true }).waitFor();
    expect(await page.getByLabel('What should they know?').inputValue()).to.equal('I meant something else.');
    await page.getByRole('button', { name: 'Go back' }).click();
    expect(await page.locator('.notice-unread').count(), 'notices on the page').to.equal(23);
  });

  it('leaves the page as it is where an answer form does not come, and fetches it when asked again', async () => {
    await inTransaction(app.deps.db, (tx) => addNotice(app.deps.db, tx, told(1)));
    // A service worker would bring the form from its own store.
    const context = await openContext(browser, app, heron, { serviceWorkers: 'block' });
    const page = await context.newPage();
    pages.push(page);
    await page.route(/\/assets\/AppealDialog-[^/]+\.js$/u, (route) => route.abort());
    await page.goto('/notices');
    const ask = page.getByRole('button', { name: 'Ask someone else to look' });
    await ask.click();
    await page.getByText('That did not open.').waitFor();
    expect(await page.getByText('Note 1', { exact: true }).isVisible(), 'the notice').to.equal(true);
    await page.unroute(/\/assets\/AppealDialog-[^/]+\.js$/u);
    await ask.click();
    await page.getByLabel('What should they know?').waitFor();
  });

  it('keeps a name that was typed while ideas for names were on their way', async () => {
    let letThrough = (): void => undefined;
    const onItsWay = new Promise<void>((resolve) => (letThrough = resolve));
    const page = await openStep(await makePerson(app), 'age', {});
    await page.route('**/pseudonyms', async (route) => {
      await onItsWay;
      await route.fallback();
    });
    await page.getByRole('button', { name: 'Save and carry on' }).click();
    await page.getByLabel(/make up my own/u).check();
    const field = page.getByLabel('Your name in this group');
    await field.fill('Tin Robin');
    letThrough();
    await page.locator('main input[name=name]').nth(3).waitFor();
    expect(await field.inputValue(), 'the name once ideas are there').to.equal('Tin Robin');
  });

  it('keeps a choice about e-mail that was made while another was on its way', async () => {
    const page = await open(heron, '/account');
    let letThrough = (): void => undefined;
    const onItsWay = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route('**/api/account/mail', async (route) => {
      await onItsWay;
      await route.fallback();
    });
    const held = page.getByLabel('When my post waits for a supporter');
    const replied = page.getByLabel('When someone replies to me');
    const before = [await held.isChecked(), await replied.isChecked()];
    await held.click();
    await replied.click();
    letThrough();
    await page.getByText('Saved').waitFor();
    await page.reload();
    expect([await held.isChecked(), await replied.isChecked()]).to.deep.equal(before.map((on) => !on));
  });
});
