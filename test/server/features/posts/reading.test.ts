import { expect } from 'chai';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { sweepThreads } from '../../../../server/features/posts/sweepThreads.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import {
  makeCommunity,
  makeMember,
  makePerson,
  makeSupporter,
  startThread,
  type Member,
} from '../../../kit/factories.ts';
import { inThread, screen, seenReply, seenThread } from './posts.world.ts';

const minute = 60_000;

describe('reading a community', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let peer: Member;
  before(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    community = await makeCommunity(app);
    author = await makeMember(app, community, { pseudonym: 'Quiet Otter' });
    peer = await makeMember(app, community, { pseudonym: 'Tall Heron' });
  });
  after(() => app.close());

  interface Row {
    id: string;
    unread: boolean;
    muted: boolean;
    replyCount: number;
  }
  const list = async (reader: Member, query = ''): Promise<{ items: Row[]; next: string | null }> =>
    (await reader.agent.get(`/api/communities/${community.slug}/threads${query}`)).body as {
      items: Row[];
      next: string | null;
    };
  const ids = async (reader: Member, query = ''): Promise<string[]> =>
    (await list(reader, query)).items.map((row) => row.id);

  it('lists threads by newest activity, a page at a time, each once', async () => {
    const made: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      app.clock.advance(minute);
      made.push((await seenThread(app, community, author)).threadId);
    }
    app.clock.advance(minute);
    await seenReply(app, made[0] as string, peer, 'This moves it up.');
    const expected = [made[0], made[4], made[3], made[2], made[1]];
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await list(peer, `?limit=2${cursor}`);
      seen.push(...page.items.map((row) => row.id));
      cursor = page.next === null ? '' : `&cursor=${page.next}`;
    } while (cursor !== '');
    expect(seen).to.deep.equal(expected);
  });

  it('filters threads by topic, sub-topic and whether anybody answered', async () => {
    const start = async (topic: string, subTopic: string | null) => {
      const path = `/api/communities/${community.slug}/threads`;
      const { body } = await author.agent.post(path, { title: 'Hello', text: 'Hello all.', topic, subTopic });
      await screen(app, body.post.id as string);
      return body.threadId as string;
    };
    const food = await start('body', 'food');
    const mind = await start('mind', null);
    expect(await ids(peer, '?topic=body')).to.deep.equal([food]);
    expect(await ids(peer, '?topic=body&subTopic=sleep')).to.deep.equal([]);
    await seenReply(app, food, peer, 'Same here.');
    expect(await ids(peer, '?unanswered=true')).to.deep.equal([mind]);
    expect(await ids(peer, '?unanswered=false')).to.have.members([mind, food]);
  });

  it('marks what is newer than the reader’s last look, and only for that reader', async () => {
    const { threadId } = await seenThread(app, community, author);
    expect((await list(peer)).items[0]?.unread).to.equal(true);
    app.clock.advance(minute);
    await peer.agent.get(`/api/threads/${threadId}`);
    expect((await list(peer)).items[0]?.unread).to.equal(false);
    app.clock.advance(minute);
    await seenReply(app, threadId, author, 'One more thing.');
    expect((await list(peer)).items[0]?.unread).to.equal(true);
    const third = await makeMember(app, community, { daysAgo: 0 });
    app.clock.advance(minute);
    await peer.agent.get(`/api/threads/${threadId}`);
    app.clock.advance(minute);
    await seenReply(app, threadId, peer, 'And another.');
    expect((await list(third)).items[0]?.unread).to.equal(true);
  });

  it('gives posts after one of them, oldest first, for catching up', async () => {
    const { threadId, postId } = await seenThread(app, community, author);
    const first = await seenReply(app, threadId, peer, 'First.');
    const second = await seenReply(app, threadId, peer, 'Second.');
    const page = async (query: string) => (await peer.agent.get(`/api/threads/${threadId}?${query}`)).body;
    const caught = await page(`after=${postId}`);
    expect(caught.posts.map((post: { id: string }) => post.id)).to.deep.equal([first, second]);
    expect(caught.next).to.equal(null);
    const one = await page('limit=1');
    expect([one.posts[0].id, one.next]).to.deep.equal([postId, postId]);
    const rest = await page(`limit=1&after=${first}`);
    expect([rest.posts[0].id, rest.next]).to.deep.equal([second, null]);
  });

  it('finds words in titles and posts of this community alone, and nothing that is not seen', async () => {
    await seenThread(app, community, author, { title: 'About a zebra', text: 'Stripes.' });
    const { threadId } = await seenThread(app, community, author, { text: 'A zebra again.' });
    await startThread(community, author, { text: 'A zebra still being screened.' });
    const gone = await seenReply(app, threadId, author, 'A zebra that goes.');
    await author.agent.delete(`/api/posts/${gone}`);
    const other = await makeCommunity(app);
    await seenThread(app, other, await makeMember(app, other), { text: 'A zebra elsewhere.' });
    const search = (query: string) => peer.agent.get(`/api/communities/${community.slug}/search?${query}`);
    const { body } = await search('q=zebra');
    expect(body.items).to.have.length(2);
    expect(body.items[0].title).to.equal('About a zebra');
    const first = await search('q=zebra&limit=1');
    const next = await search(`q=zebra&limit=1&cursor=${String(first.body.next)}`);
    expect(next.body.items[0].postId).to.not.equal(first.body.items[0].postId);
    expect(next.body.next).to.equal(null);
    expect((await search('q=giraffe')).body.items).to.deep.equal([]);
    expect((await search('q[$ne]=x')).status).to.equal(422);
  });

  it('leaves a muted member’s words aside for who muted them and nobody else', async () => {
    const { threadId, postId } = await seenThread(app, community, author, { text: 'Pangolin news.' });
    expect((await peer.agent.put(`/api/memberships/${author.membershipId}/mute`)).status).to.equal(200);
    expect((await inThread(peer, threadId, postId))?.['muted']).to.equal(true);
    expect((await list(peer)).items[0]?.muted).to.equal(true);
    const search = `/api/communities/${community.slug}/search?q=pangolin`;
    expect((await peer.agent.get(search)).body.items).to.deep.equal([]);
    const third = await makeMember(app, community);
    expect((await inThread(third, threadId, postId))?.['muted']).to.equal(false);
    expect(JSON.stringify((await author.agent.get(`/api/threads/${threadId}`)).body)).to.not.include('"muted":true');
    await peer.agent.delete(`/api/memberships/${author.membershipId}/mute`);
    expect((await inThread(peer, threadId, postId))?.['muted']).to.equal(false);
  });

  it('shows what somebody writes as a supporter also to who muted them as a peer', async () => {
    const { threadId } = await seenThread(app, community, peer, { text: 'I can’t see the point any more.' });
    await seenThread(app, community, author, { text: 'Pangolin news.' });
    await peer.agent.put(`/api/memberships/${author.membershipId}/mute`);
    const admin = await makePerson(app, { orgAdmin: true });
    const body = { email: author.email, role: 'supporter', name: 'Ade', trainedUntil: '2099-01-01T00:00:00.000Z' };
    expect((await admin.agent.post(`/api/communities/${community.slug}/staff`, body)).status).to.equal(200);
    const answer = await seenReply(app, threadId, author, 'Are you safe tonight?');
    const { posts } = (await peer.agent.get(`/api/threads/${threadId}`)).body as { posts: Row[] };
    expect(posts.find(({ id }) => id === answer)).to.include({ muted: false });
    const { items } = (await peer.agent.get('/api/notices')).body as { items: { kind: string }[] };
    expect(items.map(({ kind }) => kind)).to.include('replied');
    expect((await list(peer)).items.find(({ id }) => id !== threadId)?.muted, 'as a peer').to.equal(true);
  });

  it('tells whoever is mentioned by name, once the words are seen, and whoever began the thread', async () => {
    const { threadId } = await seenThread(app, community, author);
    const third = await makeMember(app, community, { pseudonym: 'Bold Lark' });
    const { body } = await third.agent.post(`/api/threads/${threadId}/posts`, {
      text: 'What do you say, @tall heron?',
    });
    expect((await peer.agent.get('/api/notices')).body.items).to.deep.equal([]);
    await screen(app, body.id as string);
    await screen(app, body.id as string);
    const told = await peer.agent.get('/api/notices');
    expect(told.body.items).to.have.length(1);
    expect(told.body.items[0]).to.include({ kind: 'mentioned', threadId, postId: body.id, note: null });
    const began = await author.agent.get('/api/notices');
    expect(began.body.items.map((notice: { kind: string }) => notice.kind)).to.deep.equal(['replied']);
    expect((await third.agent.get('/api/notices')).body.items).to.deep.equal([]);
  });

  it('tells nobody of a mention in words that are held', async () => {
    const { threadId } = await seenThread(app, community, author);
    await seenReply(app, threadId, author, '@Tall Heron will pay for an O+ kidney.');
    expect((await peer.agent.get('/api/notices')).body.items).to.deep.equal([]);
  });

  it('shows a mark “supported me” to its giver and its author alone', async () => {
    const { threadId, postId } = await seenThread(app, community, author);
    const third = await makeMember(app, community);
    expect((await peer.agent.put(`/api/posts/${postId}/support`)).status).to.equal(200);
    await peer.agent.put(`/api/posts/${postId}/support`);
    expect(await inThread(author, threadId, postId)).to.include({ supported: 1 });
    expect(await inThread(peer, threadId, postId)).to.include({ supported: null, supportedMe: true });
    expect(await inThread(third, threadId, postId)).to.include({ supported: null, supportedMe: false });
    expect((await author.agent.put(`/api/posts/${postId}/support`)).body.code).to.equal('forbidden');
    await peer.agent.delete(`/api/posts/${postId}/support`);
    expect(await inThread(author, threadId, postId)).to.include({ supported: 0 });
  });

  it('never shows an account, on posts of one’s own either', async () => {
    const { threadId } = await seenThread(app, community, author);
    const supporter = await makeSupporter(app, community);
    for (const reader of [author, peer, supporter]) {
      const thread = JSON.stringify((await reader.agent.get(`/api/threads/${threadId}`)).body);
      expect(thread + JSON.stringify(await list(reader))).to.not.include(author.accountId);
      expect(thread).to.include(author.membershipId);
    }
  });

  it('counts replies in the transaction that shows them, and a sweeper proves the count', async () => {
    const { threadId } = await seenThread(app, community, author);
    await seenReply(app, threadId, peer, 'One.');
    await seenReply(app, threadId, peer, 'Two.');
    await seenReply(app, threadId, peer, 'Will pay for an O+ kidney.');
    expect((await list(peer)).items[0]?.replyCount).to.equal(2);
    await app.deps.db.collection('threads').updateOne({ _id: threadId as never }, { $set: { replyCount: 7 } });
    await sweepThreads(app.deps);
    expect((await list(peer)).items[0]?.replyCount).to.equal(2);
  });
});
