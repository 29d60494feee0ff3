import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import { chromium, type Browser } from 'playwright-core';
import { routes } from '../../server/app.ts';
import { startApp, type TestApp } from '../kit/app.ts';

describe('The API page', function () {
  this.timeout(60_000);
  let app: TestApp;
  let browser: Browser;
  before(async () => {
    app = await startApp();
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
  });
  after(async () => {
    await browser.close();
    await app.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280]) {
      it(`lists every route with its body and answers, at ${width} pixels, ${colorScheme}`, async () => {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
        const page = await context.newPage();
        const faults: string[] = [];
        page.on('console', (message) => {
          if (message.type() === 'error') faults.push(message.text());
        });
        page.on('pageerror', (error) => faults.push(error.message));
        await page.goto(`${app.url}/api/docs`);
        await page.locator('.route').first().waitFor();
        expect(await page.locator('.route').count()).to.equal(routes.length);
        const claim = page.locator('.route', { hasText: '/cases/{id}/decisions' });
        await claim.locator('summary').first().click();
        expect(await claim.innerText())
          .to.include('claimId')
          .and.include('hide-for-edit')
          .and.include('stale-revision')
          .and.include('Idempotency-Key');
        expect(
          (await new AxeBuilder({ page }).analyze()).violations.map((one) => `${one.id}: ${one.help}`),
        ).to.deep.equal([]);
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wider).to.equal(0);
        expect(faults).to.deep.equal([]);
        await context.close();
      });
    }
  }
});
