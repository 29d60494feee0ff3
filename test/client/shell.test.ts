import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { openSite, type Site, visitor } from './shell.site.ts';

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const publicPages = [
  '/',
  '/register',
  '/sign-in',
  '/reset',
  '/report',
  '/rules',
  '/privacy',
  '/accessibility',
  '/help',
  '/nowhere',
];

describe('the shell around every page', function () {
  this.timeout(120_000);
  let browser: Browser;
  let site: Site;
  const contexts: BrowserContext[] = [];

  before(async () => {
    site = await openSite();
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  afterEach(async () => {
    site.session = visitor;
    for (const context of contexts.splice(0)) await context.close();
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      serviceWorkers: 'block',
      reducedMotion: 'reduce',
      viewport: desktop,
      ...options,
    });
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(site.address + path);
    if (options.javaScriptEnabled !== false) await page.locator('h1').first().waitFor();
    return page;
  }

  for (const [size, viewport] of Object.entries({ phone, desktop })) {
    it(`gives axe nothing to find on any page for visitors, in light and dark (${size})`, async () => {
      const page = await open('/', { viewport, colorScheme: 'light' });
      for (const path of publicPages) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(site.address + path);
        await page.locator('h1').first().waitFor();
        await page.locator('footer').waitFor();
        const light = await new AxeBuilder({ page }).withTags(standards).analyze();
        // Nothing but colours changes in the dark.
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze();
        const found = [...light.violations, ...dark.violations].map(
          ({ id, nodes }) => `${path} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
        );
        expect(found).to.deep.equal([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${path} scrolls sideways`).to.be.at.most(0);
      }
    });
  }

  it('has both ways out on every page, at phone and desktop size', async () => {
    for (const viewport of [phone, desktop]) {
      const page = await open('/', { viewport });
      for (const path of publicPages) {
        await page.goto(site.address + path);
        for (const way of [
          page.getByRole('link', { name: 'Get help now' }),
          page.getByRole('button', { name: 'Exit this page' }),
        ]) {
          const box = await way.first().boundingBox();
          expect(box, path).not.to.equal(null);
          expect(box!.height, path).to.be.at.least(44);
          expect(box!.y + box!.height, path).to.be.at.most(viewport.height);
        }
      }
    }
  });

  it('offers help and leaving without any script', async () => {
    const page = await open('/groups/some-group', { javaScriptEnabled: false });
    expect(await page.locator('noscript a[href="tel:999"], a[href="tel:999"]').count()).to.be.at.least(1);
    await page.getByRole('link', { name: 'Get help now' }).click();
    expect(await page.locator('h1').textContent()).to.equal('Get help now');
    for (const number of [
      'tel:999',
      'tel:111',
      'tel:116123',
      'tel:08000684141',
      'tel:08082000247',
      'tel:08088080000',
    ]) {
      expect(await page.locator(`a[href="${number}"]`).count(), number).to.be.at.least(1);
    }
    expect(await page.locator('a[href^="sms:85258"]').count()).to.equal(1);
    const before = site.exits;
    await page.getByRole('button', { name: 'Exit this page' }).click();
    expect(await page.title()).to.equal('Elsewhere');
    expect(site.exits).to.equal(before + 1);
  });

  it('forgets drafts on the device when leaving in a hurry', async () => {
    const page = await open('/report');
    await page.getByLabel('What happened?').fill('These words must not stay on this device.');
    expect(await page.evaluate(() => Object.keys(localStorage).length)).to.be.at.least(1);
    await page.getByRole('button', { name: 'Exit this page' }).click();
    await page.waitForURL('**/left');
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('alongside:draft'))),
    ).to.deep.equal([]);
  });

  it('keeps what was typed over a reload', async () => {
    const page = await open('/report');
    await page.getByLabel('What happened?').fill('Half a thought');
    await page.reload();
    expect(await page.getByLabel('What happened?').inputValue()).to.equal('Half a thought');
  });

  it('shows help without a network once the service has been opened, and keeps nothing else', async () => {
    const page = await open('/', { serviceWorkers: 'allow' });
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(async () => (await caches.match('/help')) !== undefined);
    await page.context().setOffline(true);
    await page.goto(`${site.address}/help`);
    expect(await page.locator('h1').textContent()).to.equal('Get help now');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.to.equal('rgba(0, 0, 0, 0)');
    await page.goto(`${site.address}/groups`).catch(() => undefined);
    expect(new URL(page.url()).pathname).to.equal('/help');
    const kept = await page.evaluate(async () => {
      const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(
      kept.filter(
        (path) => path !== '/help' && path !== '/early.js' && path !== '/icon.svg' && !path.startsWith('/assets/'),
      ),
    ).to.deep.equal([]);
  });

  it('moves focus to the heading of the next page, and names pages neutrally', async () => {
    const page = await open('/');
    expect(await page.title()).to.equal('Welcome · Alongside');
    await page.getByRole('link', { name: 'Our rules', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Our rules' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).to.equal('Our rules');
    expect(await page.title()).to.equal('Our rules · Alongside');
  });

  it('moves focus to the outcome when a form gives way to it', async () => {
    const page = await open('/reset');
    await page.route('**/api/accounts/reset', (route) => route.fulfill({ status: 202, json: { done: true } }));
    await page.getByLabel('Your email').fill('someone@example.org');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Check your email' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).to.equal('H1');
  });

  it('reaches the ways out and the page by keyboard alone, in order', async () => {
    const page = await open('/');
    const reached: string[] = [];
    for (let press = 0; press < 7; press += 1) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''));
    }
    expect(reached).to.deep.equal([
      'Skip to main content',
      'Alongside',
      'Groups',
      'How it works',
      'Sign in',
      'Get help now',
      'Exit this page',
    ]);
  });

  it('says what is wrong with a form at its top and at each field, by keyboard alone', async () => {
    const page = await open('/register');
    await page.getByLabel('Your email').focus();
    await page.keyboard.press('Enter');
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).to.equal('alert');
    expect(await summary.getByRole('link').count()).to.equal(5);
    await summary.getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('email');
    expect(await page.getByLabel('Your email').getAttribute('aria-invalid')).to.equal('true');
    const described = (await page.getByLabel('Your email').getAttribute('aria-describedby')) ?? '';
    expect(described.split(' ')).to.include('email-error');
  });

  it('marks a demonstration on every page, the help page too', async () => {
    site.session = { ...visitor, demo: true };
    const page = await open('/');
    for (const path of ['/', '/sign-in', '/help', '/nowhere']) {
      await page.goto(site.address + path);
      await page.getByText('Demonstration: everyone here is made up').waitFor();
    }
  });

  it('runs under a policy without inline scripts or styles, and logs no fault', async () => {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    contexts.push(context);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on(
      'console',
      (message) => message.type() === 'error' && !message.text().includes('404') && faults.push(message.text()),
    );
    page.on('pageerror', (error) => faults.push(error.message));
    for (const path of publicPages) {
      await page.goto(site.address + path);
      await page.locator('footer').waitFor();
      expect(await page.locator('[style]').count(), path).to.equal(0);
    }
    expect(faults).to.deep.equal([]);
  });

  it('follows the device in light and dark, until the reader chooses', async () => {
    const page = await open('/rules', { colorScheme: 'dark' });
    const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.evaluate(() => localStorage.setItem('alongside:theme', 'light'));
    await page.reload();
    await page.locator('h1').waitFor();
    expect(await ground()).not.to.equal(dark);
  });
});
