import type { Browser, Page } from 'playwright-core';
import type { TestApp } from '../kit/app.ts';
import { openContext, schemes, type Size, sizes } from '../kit/browser.ts';
import type { People, World } from './pages.world.ts';

/** One page in one state. Without an address it goes on from where the same person was before. */
export interface Look {
  readonly name: string;
  readonly as: keyof People | 'visitor';
  readonly path?: (world: World) => string;
  /** What a reader does to come to the state, and what shows that it is there. */
  readonly act?: (page: Page, world: World) => Promise<unknown>;
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).locator('visible=true').first();
const seen = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
const h1 = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const carryOn = (page: Page): Promise<void> => button(page, 'Save and carry on').click();

const visitor: readonly Look[] = [
  { name: 'landing', as: 'visitor', path: () => '/' },
  { name: 'register', as: 'visitor', path: () => '/register' },
  {
    name: 'register-faults',
    as: 'visitor',
    act: async (page) => {
      await page.locator('main form button[type=submit]').click();
      await page.getByRole('alert').first().waitFor();
    },
  },
  { name: 'sign-in', as: 'visitor', path: () => '/sign-in' },
  { name: 'reset', as: 'visitor', path: () => '/reset' },
  { name: 'reset-link', as: 'visitor', path: () => '/reset?token=abc' },
  {
    name: 'confirm-error',
    as: 'visitor',
    path: () => `/confirm?token=${'a'.repeat(43)}`,
    act: async (page) => {
      await page.locator('main form button[type=submit]').click();
      await page.getByRole('alert').first().waitFor();
    },
  },
  { name: 'groups', as: 'visitor', path: () => '/groups' },
  { name: 'group-visitor', as: 'visitor', path: ({ slug }) => `/groups/${slug}` },
  { name: 'help', as: 'visitor', path: () => '/help' },
  { name: 'rules', as: 'visitor', path: () => '/rules' },
  { name: 'privacy', as: 'visitor', path: () => '/privacy' },
  { name: 'accessibility', as: 'visitor', path: () => '/accessibility' },
  { name: 'report', as: 'visitor', path: () => '/report' },
  { name: 'signed-out', as: 'visitor', path: () => '/notices' },
  { name: 'missing', as: 'visitor', path: () => '/nowhere' },
  { name: 'mail', as: 'visitor', path: () => '/dev/mail' },
];

const joining: readonly Look[] = [
  { name: 'group-outside', as: 'newcomer', path: ({ slug }) => `/groups/${slug}` },
  { name: 'join-who', as: 'newcomer', path: ({ slug }) => `/groups/${slug}/join` },
  {
    name: 'join-age',
    as: 'newcomer',
    act: async (page) => {
      await page.getByLabel('Yes, I have it myself').check();
      await carryOn(page);
      await h1(page, 'Are you 18 to 30?');
    },
  },
  {
    name: 'join-name',
    as: 'newcomer',
    act: async (page) => {
      await page.getByLabel('Yes, I am 18 to 30').check();
      await carryOn(page);
      await h1(page, /What should people call you/u);
      await page.locator('main input[name=name]').nth(3).waitFor();
    },
  },
  {
    name: 'join-question',
    as: 'newcomer',
    act: async (page) => {
      await page.locator('main input[name=name]').first().check();
      await carryOn(page);
      await page.waitForURL('**/join/q1');
      await page.locator('main textarea').waitFor();
    },
  },
  {
    name: 'join-rules',
    as: 'newcomer',
    act: async (page) => {
      for (const step of ['q1', 'q2', 'q3']) {
        await page.waitForURL(`**/join/${step}`);
        await page.locator('main textarea').fill('I have had it since I was ten. I hope to meet people of my age.');
        await carryOn(page);
      }
      await h1(page, 'What we all agree on');
    },
  },
  {
    name: 'join-check',
    as: 'newcomer',
    act: async (page) => {
      await page.getByLabel(/I have read the rules/u).check();
      await page.getByLabel(/I agree that you keep/u).check();
      await carryOn(page);
      await h1(page, 'Check your answers');
    },
  },
  {
    name: 'join-sent',
    as: 'newcomer',
    act: async (page) => {
      await button(page, 'Send my answers').click();
      await h1(page, /A supporter will read your answers/u);
    },
  },
  { name: 'group-waiting', as: 'waiting', path: ({ slug }) => `/groups/${slug}` },
  { name: 'group-declined', as: 'declined', path: ({ slug }) => `/groups/${slug}` },
  { name: 'account-declined', as: 'declined', path: () => '/account', act: (page) => seen(page, 'Not for now') },
];

const inside: readonly Look[] = [
  { name: 'landing-member', as: 'peer', path: () => '/' },
  { name: 'group-inside', as: 'peer', path: ({ slug }) => `/groups/${slug}` },
  { name: 'talk', as: 'peer', path: ({ slug }) => `/groups/${slug}/talk` },
  { name: 'talk-topic', as: 'peer', path: ({ slug }) => `/groups/${slug}/talk?topic=body` },
  { name: 'talk-empty', as: 'peer', path: ({ slug }) => `/groups/${slug}/talk?topic=mind&about=sleep&reply=none` },
  { name: 'new', as: 'peer', path: ({ slug }) => `/groups/${slug}/new` },
  { name: 'thread', as: 'other', path: ({ thread }) => `/conversations/${thread}` },
  {
    name: 'report-dialog',
    as: 'other',
    act: async (page) => {
      await button(page, /^Report \(post by/u).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'thread-note', as: 'peer', path: ({ notedThread }) => `/conversations/${notedThread}` },
  { name: 'thread-removed', as: 'peer', path: ({ thread }) => `/conversations/${thread}` },
  {
    name: 'masked',
    as: 'peer',
    path: ({ ownThread }) => `/conversations/${ownThread}`,
    act: async (page) => {
      await page.getByLabel('Your words').fill('Ring me on 07700 900124 any time, I am up all night anyway.');
      await button(page, 'Post reply').click();
      await seen(page, 'Others see your post with some words hidden.');
    },
  },
  {
    name: 'edit',
    as: 'peer',
    act: async (page) => {
      await button(page, 'Change my words').click();
      await page.getByRole('form', { name: 'Change your words' }).waitFor();
    },
  },
  {
    name: 'crisis',
    as: 'other',
    path: ({ notedThread }) => `/conversations/${notedThread}`,
    act: async (page) => {
      await page.getByLabel('Your words').fill('I’ve got enough tablets saved, tonight’s the night');
      await button(page, 'Post reply').click();
      await seen(page, 'You matter. Please talk to someone now.');
      await seen(page, 'Waiting for a supporter. Only you can see this for now.');
    },
  },
  { name: 'held', as: 'peer', path: ({ heldThread }) => `/conversations/${heldThread}` },
  { name: 'search', as: 'peer', path: ({ slug }) => `/groups/${slug}/search?q=dialysis` },
  { name: 'search-none', as: 'peer', path: ({ slug }) => `/groups/${slug}/search?q=giraffe` },
  { name: 'mutes', as: 'peer', path: ({ slug }) => `/groups/${slug}/mutes` },
  { name: 'notices', as: 'peer', path: () => '/notices' },
  {
    name: 'appeal',
    as: 'peer',
    act: async (page) => {
      await button(page, 'Ask someone else to look').click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'notices-empty', as: 'newcomer', path: () => '/notices', act: (page) => seen(page, 'No notices yet') },
  { name: 'account', as: 'peer', path: () => '/account' },
  { name: 'passphrase', as: 'peer', path: () => '/account/passphrase' },
  { name: 'delete', as: 'peer', path: () => '/account/delete' },
  {
    name: 'offline',
    as: 'peer',
    path: ({ slug }) => `/groups/${slug}/talk`,
    act: async (page) => {
      await page.context().setOffline(true);
      await seen(page, 'You are offline.');
    },
  },
  {
    name: 'error',
    as: 'other',
    path: () => '/rules',
    act: async (page) => {
      await page.route('**/api/communities', (route) => route.fulfill({ status: 500, body: '' }));
      await page.getByRole('link', { name: 'Groups', exact: true }).locator('visible=true').first().click();
      await button(page, 'Try again').waitFor();
    },
  },
];

const staff: readonly Look[] = [
  { name: 'desk', as: 'supporter', path: () => '/desk' },
  { name: 'desk-case', as: 'supporter', path: ({ postCase }) => `/desk/${postCase}` },
  {
    name: 'desk-decide',
    as: 'supporter',
    act: async (page) => {
      await button(page, 'Take this case').click();
      await page.getByLabel('Keep it and send support').check();
    },
  },
  { name: 'desk-join', as: 'supporter', path: ({ joinCase }) => `/desk/${joinCase}` },
  {
    name: 'desk-taken',
    as: 'supporter',
    path: ({ raceCase }) => `/desk/${raceCase}`,
    act: async (page, { people, raceCase }) => {
      await page.route('**/api/cases/*/claim', async (route) => {
        await people.lead.agent.post(`/api/cases/${raceCase}/claim`);
        await route.continue();
      });
      await button(page, 'Take this case').click();
      await page.getByRole('alert').filter({ hasText: 'a moment before you' }).waitFor();
    },
  },
  {
    name: 'desk-mark',
    as: 'supporter',
    path: ({ postCase }) => `/desk/${postCase}`,
    act: async (page) => {
      await button(page, 'Wrong flag').click();
      await page.getByRole('dialog').getByLabel('Amber').check();
    },
  },
  { name: 'join-requests', as: 'supporter', path: () => '/desk/join-requests' },
  { name: 'create', as: 'admin', path: () => '/groups/create' },
  { name: 'settings', as: 'admin', path: ({ slug }) => `/groups/${slug}/settings` },
  { name: 'settings-staff', as: 'admin', path: ({ slug }) => `/groups/${slug}/settings?view=staff` },
  { name: 'settings-members', as: 'admin', path: ({ slug }) => `/groups/${slug}/settings?view=members` },
  { name: 'log', as: 'admin', path: () => '/log' },
];

const checkingRules: readonly Look[] = [
  { name: 'checks', as: 'lead', path: ({ slug }) => `/desk/rules/${slug}` },
  {
    name: 'checks-rule',
    as: 'lead',
    act: async (page) => {
      await page
        .getByText(/^Examples, and change it/u)
        .first()
        .click();
      await page.getByLabel('In this group').selectOption('off');
      await seen(page, 'A second lead has to agree');
    },
  },
  { name: 'checks-none', as: 'lead', path: ({ slug }) => `/desk/rules/${slug}?q=giraffe` },
  {
    name: 'checks-words',
    as: 'lead',
    path: ({ slug }) => `/desk/rules/${slug}?view=words`,
    act: async (page) => {
      await page.getByLabel('Word or phrase', { exact: true }).fill('dialysis');
      await page.getByLabel('What it is about').selectOption('medical-advice');
      await button(page, 'Add it to your change').click();
      await seen(page, 'New, not in use yet');
    },
  },
  { name: 'checks-change', as: 'lead', path: ({ slug }) => `/desk/rules/${slug}?view=change` },
  {
    name: 'checks-tried',
    as: 'lead',
    act: async (page) => {
      await button(page, 'Try it').click();
      await seen(page, 'What it would do');
    },
  },
  {
    name: 'checks-waiting',
    as: 'lead',
    act: async (page) => {
      await button(page, 'Ask a second lead').click();
      await seen(page, 'A change waits for a second lead');
    },
  },
  { name: 'checks-history', as: 'lead', path: ({ slug }) => `/desk/rules/${slug}?view=history` },
  { name: 'checks-examples', as: 'lead', path: ({ slug }) => `/desk/rules/${slug}?view=examples` },
  { name: 'checks-reader', as: 'supporter', path: ({ slug }) => `/desk/rules/${slug}` },
];

/** Every page and state that is looked at, in an order in which each can be reached. */
export const looks: readonly Look[] = [...visitor, ...joining, ...inside, ...staff, ...checkingRules];

/** Goes through the pages: one browser context for each person. */
export class Walk {
  readonly #pages = new Map<string, Page>();
  readonly #browser: Browser;
  readonly #app: TestApp;
  readonly #world: World;

  constructor(browser: Browser, app: TestApp, world: World) {
    this.#browser = browser;
    this.#app = app;
    this.#world = world;
  }

  /** Brings a page to its state, at desktop size in light. */
  async to(look: Look): Promise<Page> {
    const page = this.#pages.get(look.as) ?? (await this.#open(look.as));
    await show(page, 'desktop', 'light');
    if (look.path) {
      await page.context().setOffline(false);
      await page.unrouteAll();
      await page.goto(look.path(this.#world));
    }
    await settled(page);
    await look.act?.(page, this.#world);
    await settled(page);
    return page;
  }

  async #open(as: Look['as']): Promise<Page> {
    const person = as === 'visitor' ? null : this.#world.people[as];
    const context = await openContext(this.#browser, this.#app, person, {
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    this.#pages.set(as, page);
    return page;
  }
}

/** The page has its heading, and nothing on it is still on its way. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('main .skel') === null);
}

/** Every size and scheme, the sizes apart, so that a page is laid out no more often than it must. */
export const views = (Object.keys(sizes) as Size[]).flatMap((size) => schemes.map((scheme) => ({ size, scheme })));

/** Shows a page at a size and in a scheme, as it is. */
export async function show(page: Page, size: Size, scheme: (typeof schemes)[number]): Promise<void> {
  await page.setViewportSize(sizes[size]);
  await page.emulateMedia({ colorScheme: scheme });
}
