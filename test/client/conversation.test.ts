import { expect } from 'chai';
import type { Browser, Page, Request, WebSocketRoute } from 'playwright-core';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { openBrowser, openContext } from '../kit/browser.ts';
import { makeCommunity, makeMember, makeSupporter, startThread, type Member } from '../kit/factories.ts';
import { seenReply, seenThread } from '../server/features/posts/posts.world.ts';

describe('a conversation that is open', function () {
  this.timeout(60_000);
  let app: TestApp;
  let browser: Browser;
  let community: CommunityRow;
  let heron: Member;
  let robin: Member;
  let threadId: string;
  let page: Page;

  before(async () => {
    app = await startApp({ worker: true });
    browser = await openBrowser();
  });

  beforeEach(async () => {
    community = await makeCommunity(app);
    heron = await makeMember(app, community, { pseudonym: 'Quiet Heron' });
    robin = await makeMember(app, community, { pseudonym: 'Tin Robin' });
    ({ threadId } = await seenThread(app, community, heron, { title: 'Kettles' }));
    // What a service worker answers never comes by a page's own way.
    const context = await openContext(browser, app, robin, { serviceWorkers: 'block', reducedMotion: 'reduce' });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
  });

  afterEach(() => page.context().close());

  after(async () => {
    await browser.close();
    await app.close();
  });

  async function open(): Promise<void> {
    await page.goto(`/conversations/${threadId}`);
    await page.getByRole('heading', { level: 1, name: 'Kettles' }).waitFor();
  }

  async function reply(text: string): Promise<void> {
    await page.getByLabel('Your words').fill(text);
    await page.getByRole('button', { name: 'Post reply' }).click();
  }

  it('shows help to somebody in danger although no further script comes', async () => {
    await open();
    await page.route('**/assets/**', (route) => route.abort());
    await reply('I’ve got enough tablets saved, tonight’s the night');
    const help = page.getByRole('alert');
    await help.getByText('You matter. Please talk to someone now.').waitFor();
    expect(await help.locator('a[href="tel:999"]').count()).to.equal(1);
    await page.getByText('Waiting for a supporter. Only you can see this for now.').waitFor();
  });

  const parts = [
    { what: 'a question', script: 'PostQuestions', button: 'Report (post by Quiet Heron)', role: 'dialog' },
    { what: 'the form of a question', script: 'ReportDialog', button: 'Report (post by Quiet Heron)', role: 'dialog' },
    { what: 'a form', script: 'EditPost', button: 'Change (your post)', role: 'form', name: 'Change your words' },
  ] as const;
  for (const { what, script, button, role, ...named } of parts) {
    it(`stays as it is when the script of ${what} does not come, and asks for it again`, async () => {
      await robin.agent.post(`/api/threads/${threadId}/posts`, { text: 'Mine sings.' });
      await open();
      await page.getByLabel('Your words').fill('Half a thought');
      const fails = (request: Request): boolean => request.url().includes(`/assets/${script}-`);
      await page.route(
        (url) => url.pathname.includes(`/assets/${script}-`),
        (route) => route.abort(),
        { times: 1 },
      );
      const failed = page.waitForEvent('requestfailed', fails);
      await page.getByRole('button', { name: button }).click();
      await failed;
      await page.getByText('That did not open.').waitFor();
      expect(await page.getByLabel('Your words').inputValue()).to.equal('Half a thought');
      expect(await page.getByRole(role, named).count()).to.equal(0);
      await page.getByRole('button', { name: button }).click();
      await page.getByRole(role, named).waitFor();
    });
  }

  it('lets words be written although the names after an @ do not come, and asks for them again', async () => {
    await open();
    const names = (url: URL): boolean => url.pathname.includes('/assets/MentionList-');
    await page.route(names, (route) => route.abort());
    const failed = page.waitForEvent('requestfailed', (request) => names(new URL(request.url())));
    await page.getByLabel('Your words').pressSequentially('Thank you @Q');
    await failed;
    await page.unroute(names);
    await page.getByLabel('Your words').pressSequentially('ui');
    await page.getByRole('option', { name: 'Quiet Heron' }).click();
    expect(await page.getByLabel('Your words').inputValue()).to.equal('Thank you @Quiet Heron ');
  });

  it('brings replies where the network lets no web sockets through', async () => {
    // Each is refused before it opens, as by a proxy that knows none.
    await page.addInitScript(() => {
      const { WebSocket } = window;
      window.WebSocket = class extends WebSocket {
        constructor() {
          super('ws://127.0.0.1:1/');
        }
      };
    });
    const polls = page.waitForRequest((request) => request.url().includes('transport=polling'));
    await open();
    await polls;
    await seenReply(app, threadId, heron, 'Mine sings.');
    await page.getByText('Mine sings.').waitFor();
  });

  /** Cuts the page off from events: what it opens then gets through when that is mended. */
  async function connection(): Promise<{ cut: () => Promise<void>; mend: () => void }> {
    let away = false;
    const through = new Set<WebSocketRoute>();
    const held = new Set<WebSocketRoute>();
    await page.routeWebSocket('**/socket.io/**', (socket) => {
      (away ? held : through).add(socket);
      if (!away) socket.connectToServer();
    });
    return {
      cut: async () => {
        away = true;
        for (const socket of through) await socket.close();
      },
      mend: () => {
        away = false;
        for (const socket of held) socket.connectToServer();
      },
    };
  }

  const gone = 'This post is not here any more.';

  it('has a place to reply for whoever started it, as soon as it is up and not before', async () => {
    await app.stopWorker();
    ({ threadId } = await startThread(community, robin, { title: 'Kettles', text: 'Who has one?' }));
    await open();
    await page.getByText('Being checked', { exact: true }).waitFor();
    expect(await page.getByRole('heading', { name: 'Write a reply' }).count()).to.equal(0);
    await app.startWorker();
    await page.getByRole('heading', { name: 'Write a reply' }).waitFor();
    expect(await page.getByText('You can’t reply to it now.').count()).to.equal(0);
  });

  it('shows a post again that was hidden, changed and let up', async () => {
    const supporter = await makeSupporter(app, community);
    const postId = await seenReply(app, threadId, heron, 'Mine sings.');
    await open();
    await page.getByText('Mine sings.').waitFor();
    await robin.agent.post(`/api/posts/${postId}/reports`, { reason: 'unkind', note: '' });
    const decide = async (action: string, reason: string): Promise<void> => {
      const { body } = await supporter.agent.get(`/api/cases?community=${community.slug}`);
      const { id } = body.items[0] as { id: string };
      const taken = await supporter.agent.post(`/api/cases/${id}/claim`);
      const claimId = taken.body.claim.id as string;
      const { revision } = (await supporter.agent.get(`/api/cases/${id}`)).body as { revision: number };
      const answer = await supporter.agent.post(`/api/cases/${id}/decisions`, {
        action,
        reason,
        note: '',
        revision,
        claimId,
      });
      expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
    };
    await decide('hide-for-edit', 'be-kind');
    await page.getByText(gone).waitFor();
    expect(await page.getByText('Mine sings.').count()).to.equal(0);
    await heron.agent.patch(`/api/posts/${postId}`, { revision: 1, text: 'Mine hums.' });
    await decide('publish', 'nothing-wrong');
    await page.getByText('Mine hums.').waitFor();
    expect(await page.getByText(gone).count()).to.equal(0);
  });

  it('lets go of what was taken down while the connection was away, and of nothing else', async () => {
    const { cut, mend } = await connection();
    const postId = await seenReply(app, threadId, heron, 'Mine sings.');
    await seenReply(app, threadId, heron, 'It is red.');
    const watched = page.waitForResponse(/\/api\/threads\/\w+\?/u);
    await open();
    await watched;
    await cut();
    await heron.agent.delete(`/api/posts/${postId}`);
    await seenReply(app, threadId, heron, 'It is new.');
    mend();
    await page.getByText(gone).waitFor();
    expect(await page.getByText('Mine sings.').count()).to.equal(0);
    await page.getByText('It is red.').waitFor();
    await page
      .getByText('It is new.')
      .or(page.getByRole('button', { name: '1 new reply' }))
      .waitFor();
  });

  it('lets go of what was taken down before its first events could come', async () => {
    const { cut, mend } = await connection();
    await cut();
    const postId = await seenReply(app, threadId, heron, 'Mine sings.');
    await open();
    await page.getByText('Mine sings.').waitFor();
    await heron.agent.delete(`/api/posts/${postId}`);
    mend();
    await page.getByText(gone).waitFor();
    expect(await page.getByText('Mine sings.').count()).to.equal(0);
  });

  describe('whose events the server refused at first', () => {
    let refusals: number;
    let refuse: boolean;

    beforeEach(async () => {
      refusals = 0;
      refuse = true;
      await page.routeWebSocket('**/socket.io/**', (socket) => {
        if (!refuse) return void socket.connectToServer();
        refusals += 1;
        // What it says when it cannot tell whose socket it is: a handshake, then an error instead of a place.
        socket.onMessage(() => socket.send('44{"message":"unavailable"}'));
        socket.send('0{"sid":"none","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":100000}');
      });
    });

    it('asks again, and then knows that something was missed', async () => {
      await page.goto(`/groups/${community.slug}/talk`);
      const left = page.waitForResponse('**/api/session');
      await page.getByRole('link', { name: 'Kettles' }).waitFor();
      await left;
      expect(refusals).to.be.above(0);
      expect(await page.getByRole('button', { name: 'New activity: show' }).count()).to.equal(0);
      await seenThread(app, community, heron, { title: 'Cups' });
      refuse = false;
      await page.getByRole('button', { name: 'New activity: show' }).click();
      await page.getByRole('link', { name: 'Cups' }).waitFor();
    });

    it('does not ask again for somebody who is signed out', async () => {
      await page.goto(`/groups/${community.slug}/talk`);
      await page.getByRole('link', { name: 'Kettles' }).waitFor();
      await robin.agent.delete('/api/session');
      await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
      const before = refusals;
      expect(before).to.be.above(0);
      await page.reload();
      await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
      expect(refusals).to.equal(before);
    });
  });
});
