import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { startApp, type TestApp } from '../kit/app.ts';
import { expectAccessible, openBrowser, openPage, type Size, sizes } from '../kit/browser.ts';
import { makeCommunity, makeMember, makePerson } from '../kit/factories.ts';

describe('an organisation admin', function () {
  this.timeout(120_000);
  let app: TestApp;
  let browser: Browser;
  const pages: Page[] = [];

  before(async () => {
    app = await startApp({ worker: true });
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    await app.close();
  });

  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });

  async function open(size: Size): Promise<Page> {
    const page = await openPage(browser, app, { size, as: await makePerson(app, { orgAdmin: true }) });
    pages.push(page);
    return page;
  }

  async function accessible(page: Page): Promise<void> {
    await page.emulateMedia({ colorScheme: 'light' });
    await expectAccessible(page);
    // Nothing but colours changes in the dark.
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze();
    expect(dark.violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')))).to.deep.equal([]);
  }

  const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Next' }).click();
  const step = (page: Page, name: string): Promise<void> => page.getByRole('heading', { level: 2, name }).waitFor();

  for (const size of Object.keys(sizes) as Size[]) {
    it(`creates a group in a few steps and gives it a supporter (${size})`, async () => {
      const helper = await makePerson(app);
      const page = await open(size);
      await page.goto('/groups/create');
      await next(page);
      await page
        .getByRole('alert')
        .getByRole('link', { name: /Name of the group/u })
        .click();
      expect(await page.evaluate(() => document.activeElement?.id)).to.equal('name');
      await accessible(page);
      await page.keyboard.type(`Heart, over 50 (${size})`);
      expect(await page.getByLabel('Web address').inputValue()).to.equal(`heart-over-50-${size}`);
      await page.getByLabel('Health condition').fill('Heart failure');
      await page.getByLabel('What people can do here').fill('Talk with people who live with heart failure.');

      await page.reload();
      expect(await page.getByLabel('Health condition').inputValue(), 'what was typed is kept').to.equal(
        'Heart failure',
      );
      await next(page);
      await step(page, 'Who is it for?');
      await page.getByLabel('People who live with it, and their carers').check();
      await page.getByLabel('Youngest age').fill('50');
      await accessible(page);
      await next(page);
      await step(page, 'What are its rules?');
      await page.getByLabel('The group’s rules').fill('# Be kind\n\n- Speak from your own life');
      await next(page);
      await step(page, 'What do you ask people who want to join?');
      await page.getByLabel('Question 1', { exact: true }).fill('What helps you on a hard day?');
      await page.getByLabel('Question 2', { exact: true }).fill('What do you hope to find here?');
      await accessible(page);
      await next(page);
      await step(page, 'How do newcomers start?');
      await next(page);
      await step(page, 'Who looks after it?');
      await page.getByLabel('When supporters are here').fill('Every day, 17:00 to 21:00');
      await page.getByLabel('E-mail of the safety contact').fill('safety@example.test');
      await next(page);
      await step(page, 'Check your answers');
      await page.getByText('50 or over').waitFor();
      await accessible(page);
      await page.getByRole('button', { name: 'Create the group' }).click();

      await step(page, 'Give someone a staff role');
      await accessible(page);
      await page.getByLabel('E-mail of their account').fill(helper.email);
      await page.getByLabel('Name shown in the group').fill('Ade');
      await page.getByRole('button', { name: 'Give the role' }).click();
      await page.getByRole('status').filter({ hasText: 'Ade is now Supporter' }).waitFor();
      await page.getByRole('heading', { level: 3, name: 'Ade' }).waitFor();
      const session = await helper.agent.get('/api/session');
      expect(session.body.can.seeDesk).to.equal(true);

      await page.goto('/log');
      await page.getByText('Created a group').first().waitFor();
      await accessible(page);
    });

    it(`changes a group’s settings and ends a membership with a reason (${size})`, async () => {
      const community = await makeCommunity(app);
      const member = await makeMember(app, community, { pseudonym: 'Paper Fox' });
      const page = await open(size);
      await page.goto(`/groups/${community.slug}/settings`);
      await page.getByLabel('When supporters are here').fill('Weekdays, 10:00 to 16:00');
      await accessible(page);
      await page.getByRole('button', { name: 'Save changes' }).click();
      await page.getByRole('status').filter({ hasText: 'Changes saved' }).waitFor();

      await page.getByRole('link', { name: 'Members' }).click();
      await page.getByRole('button', { name: 'End the membership of Paper Fox' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'End membership' }).click();
      await dialog.getByText('Please write a reason').waitFor();
      await accessible(page);
      await dialog.getByLabel('Reason').fill('You asked us to.');
      await dialog.getByRole('button', { name: 'End membership' }).click();
      await page.getByRole('status').filter({ hasText: 'has ended' }).waitFor();
      const inside = await member.agent.get(`/api/communities/${community.slug}/threads`);
      expect(inside.status).to.equal(404);
    });
  }

  it('puts back nothing that another admin changed, and keeps rules being written over tabs', async () => {
    const community = await makeCommunity(app);
    const other = await makePerson(app, { orgAdmin: true });
    const path = `/api/communities/${community.slug}`;
    const stored = () => app.deps.db.collection('communities').findOne({ slug: community.slug });
    const page = await open('desktop');
    await page.goto(`/groups/${community.slug}/settings`);
    const rules = page.getByLabel('The group’s rules');
    await rules.fill('Mine.');
    const theirs = { safetyContact: 'new@example.test', charter: 'Theirs.', charterVersion: 1 };
    expect((await other.agent.patch(path, theirs)).status).to.equal(200);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByText('This is version 2.').waitFor();
    expect(await page.getByLabel('E-mail of the safety contact').inputValue()).to.equal('new@example.test');
    await page.getByRole('link', { name: 'Staff', exact: true }).click();
    await page.getByRole('heading', { name: 'Give someone a staff role' }).waitFor();
    await page.goBack();
    expect(await rules.inputValue(), 'the rules being written').to.equal('Mine.');
    const save = page.getByRole('button', { name: 'Save changes' });
    await save.click();
    await page.getByRole('alert').getByText('Somebody else changed the group’s rules').waitFor();
    await page.getByText('Theirs.', { exact: true }).waitFor();
    expect((await stored())?.['charter'].text, 'the rules of the other').to.equal('Theirs.');
    expect(await rules.inputValue(), 'the rules being written').to.equal('Mine.');
    await save.click();
    await page.getByRole('status').filter({ hasText: 'Changes saved' }).waitFor();
    const row = await stored();
    expect([row?.['charter'].text, row?.['safetyContact']]).to.deep.equal(['Mine.', 'new@example.test']);
  });

  it('goes back to the step with the fault that the server found', async () => {
    const taken = await makeCommunity(app);
    const page = await open('desktop');
    await page.goto('/groups/create');
    await page.getByLabel('Name of the group').fill('Another');
    await page.getByLabel('Web address').fill(taken.slug);
    await page.getByLabel('Health condition').fill('Kidney disease');
    await page.getByLabel('What people can do here').fill('Talk.');
    await next(page);
    await step(page, 'Who is it for?');
    await next(page);
    await page.getByLabel('The group’s rules').fill('Be kind');
    await next(page);
    await page.getByLabel('Question 1', { exact: true }).fill('One?');
    await page.getByLabel('Question 2', { exact: true }).fill('Two?');
    await next(page);
    await step(page, 'How do newcomers start?');
    await next(page);
    await page.getByLabel('When supporters are here').fill('Every day');
    await page.getByLabel('E-mail of the safety contact').fill('safety@example.test');
    await next(page);
    await page.getByRole('button', { name: 'Create the group' }).click();
    await step(page, 'What is the group about?');
    await page.getByRole('alert').getByRole('link', { name: 'Another group has this address' }).waitFor();
  });
});
