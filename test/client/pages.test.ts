import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { startApp, type TestApp } from '../kit/app.ts';
import { expectAccessible, openBrowser, type Size, sizes } from '../kit/browser.ts';
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
      for (const size of Object.keys(sizes) as Size[]) {
        await show(page, size, 'light');
        await expectAccessible(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${size} scrolls sideways`).to.be.at.most(0);
        // Nothing but colours changes in the dark.
        await show(page, size, 'dark');
        const dark = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze();
        const faint = dark.violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')));
        expect(faint, `${size}, dark`).to.deep.equal([]);
      }
    });
  }
});
