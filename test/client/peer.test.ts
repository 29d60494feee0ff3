import { expect } from 'chai';
import type { Browser, Page, WebSocketRoute } from 'playwright-core';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { expectAccessible, openBrowser, openPage, type Size, sizes } from '../kit/browser.ts';
import { makeCommunity, makeLead, makeMember, makeSupporter, type Member, startThread } from '../kit/factories.ts';

describe('the journey of a peer', function () {
  this.timeout(120_000);
  let app: TestApp;
  let browser: Browser;
  let community: CommunityRow;
  let heron: Member;
  let robin: Member;
  let supporter: Member;
  const pages: Page[] = [];

  before(async () => {
    app = await startApp({ worker: true });
    browser = await openBrowser();
  });

  beforeEach(async () => {
    community = await makeCommunity(app);
    heron = await makeMember(app, community, { pseudonym: 'Quiet Heron' });
    robin = await makeMember(app, community, { pseudonym: 'Tin Robin' });
    supporter = await makeSupporter(app, community, { pseudonym: 'Ade' });
    await makeLead(app, community, { pseudonym: 'Bronwen' });
  });

  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });

  after(async () => {
    await browser.close();
    await app.close();
  });

  async function open(as: Member, path: string, size: Size = 'desktop'): Promise<Page> {
    const page = await openPage(browser, app, { as, size });
    pages.push(page);
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  /** A conversation that the group sees, by the first peer. */
  async function seenThread(text?: string): Promise<string> {
    const { threadId, postId } = await startThread(community, heron, { ...(text !== undefined && { text }) });
    await app.until<{ state: string }>('posts', { _id: postId }, (post) => post.state !== 'screening');
    return threadId;
  }

  async function replyBy(by: Member, threadId: string, text: string): Promise<string> {
    const answer = await by.agent.post(`/api/threads/${threadId}/posts`, { text });
    expect(answer.status, JSON.stringify(answer.body)).to.equal(202);
    const id = answer.body.id as string;
    await app.until<{ state: string }>('posts', { _id: id }, (post) => post.state !== 'screening');
    return id;
  }

  async function reply(page: Page, text: string): Promise<void> {
    await page.getByLabel('Your words').fill(text);
    await page.getByRole('button', { name: 'Post reply' }).click();
  }

  for (const size of Object.keys(sizes) as Size[]) {
    it(`shows a new conversation and its replies to others without a reload, on a ${size}`, async () => {
      const list = await open(robin, `/groups/${community.slug}/talk`, size);
      await list.getByText('Be the first to say hello.').waitFor();
      await expectAccessible(list);
      const page = await open(heron, `/groups/${community.slug}/new`, size);
      await expectAccessible(page);
      await page.getByLabel('Title').fill('A cup of tea');
      await page.getByLabel(/^Life/u).check();
      await page.getByLabel('More exactly').selectOption('work');
      await page.getByLabel('Your words').fill('How do you all manage a cup of tea?');
      await page.getByRole('button', { name: 'Post it' }).click();
      await page.getByRole('heading', { level: 1, name: 'A cup of tea' }).waitFor();

      await list.getByRole('button', { name: 'New activity: show' }).click();
      await list.getByText('No reply yet').last().waitFor();
      await list.getByRole('link', { name: 'A cup of tea' }).click();
      await list.getByText('How do you all manage').waitFor();
      await expectAccessible(list);

      await reply(page, 'I use a tiny cup.');
      await page.getByRole('heading', { name: 'You, as Quiet Heron' }).last().waitFor();
      const news = list.getByRole('button', { name: '1 new reply' });
      await list.getByText('I use a tiny cup.').or(news).first().waitFor();
      if (await news.isVisible()) await news.click();
      await list.getByText('I use a tiny cup.').waitFor();
      await list.getByText('1 reply').waitFor();
    });

    it(`shows help at once to somebody who may be in danger, and their words to nobody else, on a ${size}`, async () => {
      const threadId = await seenThread();
      const page = await open(robin, `/conversations/${threadId}`, size);
      await reply(page, 'I’ve got enough tablets saved, tonight’s the night');
      const help = page.getByRole('alert');
      await help.getByText('You matter. Please talk to someone now.').waitFor();
      expect(await help.locator('a[href="tel:999"]').count(), '999').to.equal(1);
      expect(await help.locator('a[href="tel:116123"]').count(), 'Samaritans').to.equal(1);
      expect(await help.locator('a[href^="sms:85258"]').count(), 'SHOUT').to.equal(1);
      await page.getByText('We have told the supporters.').waitFor();
      await page.getByText('Waiting for a supporter. Only you can see this for now.').waitFor();
      await expectAccessible(page);
      const other = await open(heron, `/conversations/${threadId}`, size);
      await other.getByText('No reply yet. You could be the first.').waitFor();
      expect(await other.getByText('tablets').count()).to.equal(0);
    });

    it(`takes a report with its reason, by keyboard alone, on a ${size}`, async () => {
      const threadId = await seenThread();
      const page = await open(robin, `/conversations/${threadId}`, size);
      await page.getByRole('button', { name: 'Report (post by Quiet Heron)' }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Report this post' });
      await dialog.waitFor();
      await dialog.getByRole('button', { name: 'Send report' }).focus();
      await page.keyboard.press('Enter');
      await dialog.getByText('Choose what worries you').waitFor();
      await expectAccessible(page);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.type('It made me feel small.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await dialog.getByText('Thank you. We have your report.').waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      const { body } = await supporter.agent.get(`/api/cases?community=${community.slug}`);
      expect(body.items[0].causes).to.deep.equal(['report']);
    });
  }

  it('keeps what is being read where it is when a reply comes in, and shows it when asked', async () => {
    const threadId = await seenThread();
    for (let n = 1; n <= 8; n += 1) await replyBy(robin, threadId, `Reply number ${n}.`);
    const page = await open(robin, `/conversations/${threadId}`, 'phone');
    await page.getByText('Reply number 8.').waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    const before = await page.getByText('Reply number 2.').boundingBox();
    await replyBy(heron, threadId, 'And a new one.');
    await page.getByRole('button', { name: '1 new reply' }).waitFor();
    expect(await page.getByText('And a new one.').count(), 'shown before it is asked for').to.equal(0);
    expect(await page.getByText('Reply number 2.').boundingBox()).to.deep.equal(before);
    await page.getByRole('button', { name: '1 new reply' }).press('Enter');
    await page.getByText('And a new one.').waitFor();
  });

  it('keeps a reply being written over a reload', async () => {
    const threadId = await seenThread();
    const page = await open(robin, `/conversations/${threadId}`);
    await page.getByLabel('Your words').fill('Half a thought');
    await page.getByLabel('Low mood').check();
    await page.reload();
    await page.getByText('We kept these words on this device.').waitFor();
    expect(await page.getByLabel('Your words').inputValue()).to.equal('Half a thought');
    expect(await page.getByLabel('Low mood').isChecked()).to.equal(true);
  });

  it('gives one post when it is sent twice, also when an answer was lost and the page loaded again', async () => {
    const threadId = await seenThread();
    const page = await open(robin, `/conversations/${threadId}`);
    let lost = 0;
    await page.route('**/api/threads/*/posts', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await reply(page, 'Only once, please.');
    await page.getByText('You are offline.').waitFor();
    await page.getByText('You are back online. Your words are still here.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Post reply' }).dblclick();
    await page.getByRole('heading', { name: 'You, as Tin Robin' }).waitFor();
    const { body } = await heron.agent.get(`/api/threads/${threadId}`);
    expect(body.posts.filter((post: { html: string }) => post.html.includes('Only once'))).to.have.length(1);
    expect(await page.getByText('Only once, please.', { exact: true }).count()).to.equal(1);
  });

  it('offers names after an @, chosen by keyboard, and sends with Ctrl and Enter', async () => {
    const threadId = await seenThread();
    const page = await open(robin, `/conversations/${threadId}`);
    await page.getByLabel('Your words').click();
    await page.keyboard.type('Thank you @Qui');
    await page.getByRole('option', { name: 'Quiet Heron' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.keyboard.type('for that.');
    expect(await page.getByLabel('Your words').inputValue()).to.equal('Thank you @Quiet Heron for that.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'You, as Tin Robin' }).waitFor();
    const notices = await open(heron, '/notices');
    await notices
      .getByRole('heading', { name: /mentioned you|new reply/u })
      .first()
      .waitFor();
    await expectAccessible(notices);
  });

  it('explains hidden words to their author, and lets them change those', async () => {
    const threadId = await seenThread();
    const page = await open(robin, `/conversations/${threadId}`);
    await reply(page, 'Ring me on 07700 900123 any time');
    await page.getByText('Others see your post with some words hidden.').waitFor();
    await expectAccessible(page);
    const seen = await heron.agent.get(`/api/threads/${threadId}`);
    expect(seen.body.posts[1].html).to.not.contain('900123');
    await page.getByRole('button', { name: 'Change my words' }).click();
    const form = page.getByRole('form', { name: 'Change your words' });
    await form.getByLabel('Your words').fill('Talk to me here any time');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText('some words hidden').waitFor({ state: 'detached' });
    const { body } = await heron.agent.get(`/api/threads/${threadId}`);
    expect(body.posts[1].html).to.contain('Talk to me here any time');
  });

  it('asks before words are taken down, and then nobody sees them', async () => {
    const threadId = await seenThread();
    const replyId = await replyBy(robin, threadId, 'I regret this.');
    const other = await open(heron, `/conversations/${threadId}`);
    await other.getByText('I regret this.').waitFor();
    const page = await open(robin, `/conversations/${threadId}#post-${replyId}`);
    await page.getByRole('button', { name: 'Take it down (your post)' }).click();
    const dialog = page.getByRole('dialog', { name: 'Take your post down?' });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Take it down' }).click();
    await page.getByText('This post is not here any more.').waitFor();
    await other.getByText('This post is not here any more.').waitFor();
    expect(await other.getByText('I regret this.').count()).to.equal(0);
  });

  it('shuts the posts of somebody muted, quotes, marks support, and finds words by search', async () => {
    const threadId = await seenThread('The kettle is my enemy.');
    const page = await open(robin, `/conversations/${threadId}`, 'phone');
    await page.getByRole('button', { name: /^Supported me/u }).click();
    await page.getByRole('button', { name: /^Supported me/u, pressed: true }).waitFor();
    await page.getByText('More (post by Quiet Heron)').click();
    await page.getByRole('button', { name: 'Quote (post by Quiet Heron)' }).click();
    await page.getByText('You are quoting Quiet Heron.').waitFor();
    await reply(page, 'Mine too.');
    await page.getByText('Quiet Heron wrote').waitFor();
    await page.getByText('More (post by Quiet Heron)').click();
    await page.getByRole('button', { name: 'Mute Quiet Heron' }).click();
    await page.getByText('From someone you muted').waitFor();
    await expectAccessible(page);
    await page.goto(`/groups/${community.slug}/mutes`);
    const stop = page.getByRole('button', { name: 'Stop muting Quiet Heron' });
    await stop.waitFor();
    await expectAccessible(page);
    await stop.click();
    await page.getByText('You have muted nobody').waitFor();
    await page.goto(`/groups/${community.slug}/search?q=kettle`);
    await page.getByText('The kettle is my enemy.').first().waitFor();
    await expectAccessible(page);
    const own = await open(heron, `/conversations/${threadId}`);
    await own.getByText('This supported 1 person. Only you can see that.').waitFor();
  });

  it('tells an author of a decision at once, with its reason and a way to ask somebody else', async () => {
    const threadId = await seenThread();
    const replyId = await replyBy(robin, threadId, 'That is a silly thing to say.');
    await heron.agent.post(`/api/posts/${replyId}/reports`, { reason: 'unkind', note: '' });
    const page = await open(robin, `/conversations/${threadId}`);
    await page.getByText('That is a silly thing').waitFor();
    const { body } = await supporter.agent.get(`/api/cases?community=${community.slug}`);
    const { id } = body.items[0] as { id: string };
    const taken = await supporter.agent.post(`/api/cases/${id}/claim`);
    const seen = await supporter.agent.get(`/api/cases/${id}`);
    const decided = await supporter.agent.post(`/api/cases/${id}/decisions`, {
      action: 'remove',
      reason: 'be-kind',
      note: 'Please put it in a kinder way.',
      revision: seen.body.revision,
      claimId: taken.body.claim.id,
    });
    expect(decided.status, JSON.stringify(decided.body)).to.equal(201);
    await page.getByText('A supporter took this out. Only you can see it.').waitFor();
    await page.getByText('Our rule: be kind.').waitFor();
    await page.getByText('Please put it in a kinder way.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ask someone else to look' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask someone else to look' });
    await dialog.getByLabel('What should they know?').fill('I meant the idea, not the person.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Ask to look again' }).click();
    await dialog.getByText('We have your words.').waitFor();
    await page.keyboard.press('Escape');
    await page.goto('/notices');
    await page.getByRole('heading', { name: 'A supporter looked at your post' }).waitFor();
    await expectAccessible(page);
  });

  it('counts a notice that came while the connection was away', async () => {
    const threadId = await seenThread();
    const page = await openPage(browser, app, { as: heron });
    pages.push(page);
    let away = false;
    const open = new Set<WebSocketRoute>();
    await page.route('**/socket.io/**', (route) => (away ? route.abort() : route.continue()));
    await page.routeWebSocket('**/socket.io/**', (socket) => {
      if (away) return void socket.close();
      socket.connectToServer();
      open.add(socket);
    });
    await page.goto(`/groups/${community.slug}/talk`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // Events come: a first reply is counted at once.
    await replyBy(robin, threadId, 'I have been there.');
    await page
      .getByRole('link', { name: /^Notices .1 new/u })
      .first()
      .waitFor();
    away = true;
    for (const socket of open) await socket.close();
    await replyBy(robin, threadId, 'It gets easier.');
    away = false;
    await page
      .getByRole('link', { name: /^Notices .2 new/u })
      .first()
      .waitFor();
  });
});
