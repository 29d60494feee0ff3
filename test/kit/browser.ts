import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import type { TestApp } from './app.ts';
import { passphrase, type Person } from './factories.ts';

/** The two sizes at which every page is looked at. */
export const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const;
export type Size = keyof typeof sizes;
export const schemes = ['light', 'dark'] as const;

/** The flags with which Chromium runs without a screen, a sandbox or calls home. */
export const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: flags });
}

/** A page in a browser context of its own; errors of the page's own script fail the test through `failed`. */
export async function openPage(
  browser: Browser,
  app: TestApp,
  options: { size?: Size; scheme?: 'light' | 'dark'; as?: Person } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: sizes[options.size ?? 'desktop'],
    colorScheme: options.scheme ?? 'light',
    reducedMotion: 'reduce',
    baseURL: app.url,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  if (options.as !== undefined) await signIn(page, options.as);
  return page;
}

/** A browser context with the cookies of somebody who is signed in; null: of nobody. */
export async function openContext(
  browser: Browser,
  app: Pick<TestApp, 'url'>,
  as: Pick<Person, 'agent'> | null,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: app.url, ...options });
  const cookies = as === null ? '' : await as.agent.cookies();
  for (const cookie of cookies.split('; ').filter(Boolean)) {
    const [name = '', value = ''] = cookie.split(/=(.*)/su);
    await context.addCookies([{ name, value, url: app.url }]);
  }
  return context;
}

/** Signs in through the form. */
export async function signIn(page: Page, person: Pick<Person, 'email'>): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('main input[type=email]').fill(person.email);
  await page.locator('main input[type=password]').fill(passphrase);
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Runs axe on the page as it is and expects it to find nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  // There are no frames of other origins: without them axe needs no page of its own, which takes longer than its work.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join('; ')}`);
  expect(found, `axe on ${page.url()}`).to.deep.equal([]);
}
