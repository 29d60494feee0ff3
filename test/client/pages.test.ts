import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { startApp, type TestApp } from '../kit/app.ts';
import { expectAccessible, openBrowser } from '../kit/browser.ts';
import { looks, show, Walk } from './pages.ts';
import { makeWorld } from './pages.world.ts';

describe('every page and state', function () {
  this.timeout(60_000);
  let app: TestApp;
  let browser: Browser;
  let walk: Walk;

  before(async () => {
    app = await startApp({ worker: true });
    browser = await openBrowser();
    walk = new Walk(browser, app, await makeWorld(app));
  });

  after(async () => {
    await browser.close();
    await app.close();
  });

  for (const look of looks) {
    it(`gives axe nothing to find and does not scroll sideways: ${look.name}`, async () => {
      const page = await walk.to(look);
      // What a size changes is found in either scheme, and what a scheme changes at either size: two looks see both.
      for (const { size, scheme } of [
        { size: 'desktop', scheme: 'light' },
        { size: 'phone', scheme: 'dark' },
      ] as const) {
        await show(page, size, scheme);
        await expectAccessible(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${size} scrolls sideways`).to.be.at.most(0);
      }
    });
  }
});
