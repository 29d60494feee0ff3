import { expect } from 'chai';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Thread } from '../../server/contract/posts.ts';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import type { Log } from '../../server/kit/log.ts';
import { firstView } from '../../server/pages/firstView.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { expectAccessible, openBrowser, openContext, sizes } from '../kit/browser.ts';
import { makeCommunity, makeMember, type Member } from '../kit/factories.ts';
import { seenReply, seenThread } from '../server/features/posts/posts.world.ts';

describe('a conversation before its script has come', function () {
  this.timeout(60_000);
  let app: TestApp;
  let browser: Browser;
  let heron: Member;
  let robin: Member;
  let community: CommunityRow;
  let path: string;

  before(async () => {
    app = await startApp();
    browser = await openBrowser();
    community = await makeCommunity(app);
    heron = await makeMember(app, community, { pseudonym: 'Quiet Heron' });
    robin = await makeMember(app, community, { pseudonym: 'Tin Robin' });
    const { threadId } = await seenThread(app, community, heron, {
      title: 'Kettles',
      text: 'A **kettle** <b>of</b> mine.',
    });
    await seenReply(app, threadId, heron, { text: 'It sings.' });
    await seenReply(app, threadId, heron, { text: 'Seen in a mirror.', contentNotes: ['weight-food'] });
    path = `/threads/${threadId}`;
  });
  after(async () => {
    await browser.close();
    await app.close();
  });

  async function openAs(reader: Member | null, options: BrowserContextOptions): Promise<Page> {
    const context = await openContext(browser, app, reader, { reducedMotion: 'reduce', ...options });
    return context.newPage();
  }

  it('can be read, with nothing to press that would be lost', async () => {
    const page = await openAs(robin, { javaScriptEnabled: false });
    await page.goto(path);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).to.equal('Kettles');
    expect(await page.locator('article').first().locator('.post-body').innerHTML()).to.include(
      '<strong>kettle</strong> &lt;b&gt;of',
    );
    expect(await page.getByRole('heading', { level: 2, name: 'Alongside needs JavaScript' }).count()).to.equal(1);
    await page.getByText('It sings.').waitFor();
    expect(await page.locator('main button:visible').count()).to.equal(0);
    expect(await page.locator('main time:visible').count()).to.equal(0);
    expect(await page.getByText('Seen in a mirror.').isVisible()).to.equal(false);
    await page.context().close();
  });

  it('is nobody’s but a member’s', async () => {
    const outsider = await makeMember(app, await makeCommunity(app));
    for (const reader of [outsider, null]) {
      const page = await openAs(reader, { javaScriptEnabled: false });
      await page.goto(path);
      await page.getByRole('banner').waitFor();
      expect(await page.content())
        .to.not.include('kettle')
        .and.not.include('Kettles');
      await page.context().close();
    }
  });

  for (const size of ['phone', 'desktop'] as const) {
    it(`stays where it is when the script comes (${size})`, async () => {
      const page = await openAs(robin, { viewport: sizes[size] });
      let come = (): void => undefined;
      const held = new Promise<void>((resolve) => (come = resolve));
      await page.route(/\/assets\/index-[^/]+\.js$|\/assets\/main-[^/]+\.js$/u, (route) =>
        held.then(() => route.continue()),
      );
      await page.goto(path, { waitUntil: 'commit' });
      const words = page.getByText('It sings.');
      await words.waitFor();
      expect(await page.locator('.first-view').count()).to.equal(1);
      await expectAccessible(page);
      const before = await words.boundingBox();
      come();
      await page
        .getByRole('button', { name: /^Reply/u })
        .first()
        .waitFor();
      expect(await page.locator('.first-view').count()).to.equal(0);
      expect(await words.boundingBox()).to.deep.equal(before);
      await page.context().close();
    });
  }

  it('is left out where it cannot be drawn, which is logged', async () => {
    const errors: unknown[] = [];
    const log = { error: (fields: unknown) => errors.push(fields) } as unknown as Log;
    expect(await firstView({} as Thread, log)).to.equal(null);
    expect(errors).to.have.length(1);
  });
});
