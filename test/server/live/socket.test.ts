import { expect } from 'chai';
import { io } from 'socket.io-client';
import type { CommunityRow } from '../../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../../kit/app.ts';
import {
  letIn,
  makeCommunity,
  makeLead,
  makeMember,
  makePerson,
  makeSupporter,
  startThread,
  type Member,
} from '../../kit/factories.ts';
import { reply, screen, seenReply, seenThread, words } from '../features/posts/posts.world.ts';
import type { LiveClient } from '../../kit/agent.ts';

describe('live', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let peer: Member;
  const open: LiveClient[] = [];
  before(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    community = await makeCommunity(app);
    author = await makeMember(app, community);
    peer = await makeMember(app, community);
  });
  afterEach(() => {
    for (const live of open.splice(0)) live.close();
  });
  after(() => app.close());

  const live = async (by: Pick<Member, 'agent'>): Promise<LiveClient> => {
    const client = await by.agent.live();
    open.push(client);
    return client;
  };
  const cut = (client: LiveClient): Promise<unknown> =>
    new Promise((resolve) => client.socket.once('disconnect', resolve));
  /** Everything that a socket hears, by name. */
  const heardBy = (client: LiveClient): [string, unknown][] => {
    const heard: [string, unknown][] = [];
    client.socket.onAny((event: string, payload: unknown) => heard.push([event, payload]));
    return heard;
  };
  /** A thread whose one piece of community news `by` has heard already: nothing of it is still on its way to them. */
  const heardThread = async (by: Member): Promise<{ watching: LiveClient; threadId: string }> => {
    const watching = await live(by);
    const news = watching.next('thread:changed');
    const { threadId } = await seenThread(app, community, author);
    await news;
    await watching.watch(threadId);
    return { watching, threadId };
  };
  /** Resolves once everything that was sent to a socket before has arrived: its own answers come in order. */
  const settled = (client: LiveClient): Promise<boolean> => client.watch('0123456789abcdef01234567');
  const refused = async (options: { headers?: Record<string, string> }): Promise<string> => {
    const socket = io(app.url, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: options.headers ?? {},
    });
    try {
      return await new Promise((resolve) => {
        socket.once('connect', () => resolve('connected'));
        socket.once('connect_error', (error) => resolve(error.message));
      });
    } finally {
      socket.disconnect();
    }
  };

  it('refuses strangers and pages of other sites', async () => {
    expect(await refused({})).to.equal('signed-out');
    expect(await refused({ headers: { cookie: 'alongside=made-up' } })).to.equal('signed-out');
    const cookie = await peer.agent.cookies();
    expect(await refused({ headers: { cookie, origin: 'https://evil.example' } })).to.not.equal('connected');
    expect(await refused({ headers: { cookie, 'sec-fetch-site': 'cross-site' } })).to.not.equal('connected');
    expect(await refused({ headers: { cookie, origin: app.url } })).to.equal('connected');
  });

  it('lets a socket watch only what its owner may read, and says the same of what does not exist', async () => {
    const { threadId } = await seenThread(app, community, author);
    const elsewhere = await live(await makeMember(app, await makeCommunity(app)));
    const outsider = await live(await makePerson(app));
    for (const client of [elsewhere, outsider]) {
      expect(await client.watch(threadId)).to.equal(false);
      expect(await client.watch('0123456789abcdef01234567')).to.equal(false);
    }
    const inside = await live(peer);
    expect(await inside.watch(threadId)).to.equal(true);
    const hidden = await startThread(community, author);
    expect(await inside.watch(hidden.threadId)).to.equal(false);
    expect(await inside.watch({ $ne: null } as unknown as string)).to.equal(false);
  });

  it('tells a thread’s watchers of what is seen and what goes, and nobody else', async () => {
    const { threadId } = await seenThread(app, community, author);
    const watching = await live(peer);
    await watching.watch(threadId);
    const other = await live(await makeMember(app, await makeCommunity(app)));
    const overheard = heardBy(other);
    const seen = watching.next('post:visible');
    const postId = await seenReply(app, threadId, author, 'A new reply.');
    expect(await seen).to.include({ id: postId, html: '<p>A new reply.</p>\n', state: 'visible' });
    const changed = watching.next('post:visible');
    await author.agent.patch(`/api/posts/${postId}`, { revision: 1, text: 'A changed reply.' });
    await screen(app, postId);
    expect(await changed).to.include({ html: '<p>A changed reply.</p>\n', revision: 2 });
    const gone = watching.next('post:gone');
    await author.agent.delete(`/api/posts/${postId}`);
    expect(await gone).to.deep.equal({ threadId, postId });
    await settled(other);
    expect(overheard).to.deep.equal([]);
  });

  it('tells nobody but its author of a post that is held', async () => {
    const { watching, threadId } = await heardThread(peer);
    const heard = heardBy(watching);
    const own = await live(author);
    const yours = own.next('post:yours');
    const postId = (await reply(threadId, author, words.heldRed)).body.id as string;
    await screen(app, postId);
    expect(await yours).to.deep.equal({ threadId, postId, state: 'held' });
    await settled(watching);
    expect(heard).to.deep.equal([]);
  });

  it('carries no account in any event', async () => {
    const supporter = await makeSupporter(app, community);
    const clients = await Promise.all([author, peer, supporter, await makeLead(app, community)].map(live));
    const heard = clients.map(heardBy);
    const news = clients.map((client) => client.next('thread:changed'));
    const { threadId } = await seenThread(app, community, author);
    await Promise.all(news);
    for (const client of clients) await client.watch(threadId);
    const postId = await seenReply(app, threadId, peer, { text: `${words.red} @${author.pseudonym}` });
    const row = await app.deps.db.collection('cases').findOne({ 'target.id': postId });
    await supporter.agent.post(`/api/cases/${String(row?._id)}/claim`);
    await peer.agent.post(`/api/threads/${threadId}/posts`, { text: 'More.' });
    for (const client of clients) await settled(client);
    const names = new Set(heard.flat().map(([name]) => name));
    expect([...names]).to.include.members([
      'post:visible',
      'post:yours',
      'thread:changed',
      'case:changed',
      'notice:new',
    ]);
    const text = JSON.stringify(heard);
    for (const person of [author, peer, supporter]) expect(text).to.not.include(person.accountId);
  });

  it('tells a desk of its own communities’ cases alone', async () => {
    const supporter = await live(await makeSupporter(app, community));
    const stranger = await live(await makeSupporter(app, await makeCommunity(app)));
    const lapsed = await live(
      await makeSupporter(app, community, { trainedUntil: new Date(app.clock.now().getTime() - 1) }),
    );
    const overheard = [heardBy(stranger), heardBy(lapsed), heardBy(await live(peer))];
    const opened = supporter.next('case:changed');
    await seenThread(app, community, author, { text: words.red });
    expect(await opened).to.include({ severity: 'red', state: 'open' });
    for (const client of open) await settled(client);
    expect(overheard.flat().map(([name]) => name)).to.not.include('case:changed');
  });

  it('cuts the sockets of a membership that ends, at once, and no further event arrives', async () => {
    const { watching, threadId } = await heardThread(peer);
    const heard = heardBy(watching);
    const gone = cut(watching);
    const admin = await makePerson(app, { orgAdmin: true });
    const ended = await admin.agent.delete(`/api/memberships/${peer.membershipId}`, { reason: 'Sold things.' });
    expect(ended.status).to.equal(200);
    await gone;
    await seenReply(app, threadId, author, 'Not for them any more.');
    const back = await live(peer);
    const heardBack = heardBy(back);
    expect(await back.watch(threadId)).to.equal(false);
    await seenReply(app, threadId, author, 'Nor this.');
    await settled(back);
    const names = [...heard, ...heardBack].map(([name]) => name);
    expect(names.filter((name) => name !== 'session:changed' && name !== 'notice:new')).to.deep.equal([]);
  });

  it('cuts the sockets of a session that signs out, and leaves the person’s other devices alone', async () => {
    const here = await live(peer);
    const phone = app.agent();
    await phone.post('/api/session', { email: peer.email, passphrase: 'river stone lantern' });
    const there = await live({ agent: phone });
    const gone = cut(here);
    expect((await peer.agent.delete('/api/session')).status).to.equal(200);
    await gone;
    await settled(there);
    expect(there.socket.connected).to.equal(true);
    expect((await peer.agent.get(`/api/communities/${community.slug}/threads`)).status).to.equal(404);
  });

  it('gives what was missed over REST, after the last post that was seen', async () => {
    const { threadId, postId } = await seenThread(app, community, author);
    const watching = await live(peer);
    await watching.watch(threadId);
    watching.close();
    const missed = [await seenReply(app, threadId, author, 'One.'), await seenReply(app, threadId, author, 'Two.')];
    const back = await live(peer);
    const replayed = heardBy(back);
    await back.watch(threadId);
    const { body } = await peer.agent.get(`/api/threads/${threadId}?after=${postId}`);
    expect(body.posts.map((post: { id: string }) => post.id)).to.deep.equal(missed);
    expect(replayed.map(([name]) => name)).to.not.include('post:visible');
  });

  it('hears of a community from the moment it is let in', async () => {
    const person = await makePerson(app);
    const before = await live(person);
    const { threadId } = await seenThread(app, community, author);
    expect(await before.watch(threadId)).to.equal(false);
    await letIn(app, community, person);
    expect(await before.watch(threadId)).to.equal(true);
  });

  it('speaks across processes: what a worker shows is heard in the browser', async () => {
    const { threadId } = await seenThread(app, community, author);
    const watching = await live(peer);
    await watching.watch(threadId);
    const seen = watching.next('post:visible');
    await app.startWorker();
    const postId = (await reply(threadId, author, 'From the worker.')).body.id as string;
    expect((await seen).id).to.equal(postId);
    await app.stopWorker();
  });
});
