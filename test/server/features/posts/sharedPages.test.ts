import { expect } from 'chai';
import { PublicPost, type Post, type Thread } from '../../../../server/contract/posts.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { sharedPosts } from '../../../../server/features/posts/sharedPosts.ts';
import { threads } from '../../../../server/features/posts/threads.store.ts';
import type { ThreadRecord } from '../../../../server/features/posts/post.ts';
import { changed } from '../../../../server/kit/kept.ts';
import { subjects } from '../../../../server/kit/subjects.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeLead, makeMember, makePerson, makeSupporter, type Member } from '../../../kit/factories.ts';
import { reply, screen, seenReply, seenThread, words } from './posts.world.ts';

describe('a page of a thread that is kept for all', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let peer: Member;
  let threadId: string;
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
  });
  beforeEach(async () => {
    author = await makeMember(app, community);
    peer = await makeMember(app, community);
    threadId = (await seenThread(app, community, author, { text: words.calm })).threadId;
  });
  after(() => app.close());

  const read = async (by: Member): Promise<Post[]> =>
    ((await by.agent.get(`/api/threads/${threadId}`)).body as Thread).posts;
  const kept = async () => {
    const thread = await threads(app.deps.db).findById(threadId).lean<ThreadRecord>();
    if (thread === null) throw new Error('no such thread');
    return sharedPosts(app.deps.db, thread, { after: undefined, limit: 51 });
  };

  it('holds what the contract calls public, and nothing else', async () => {
    await seenReply(app, threadId, peer, { text: 'So do I.', quoteOf: null });
    await reply(threadId, author, words.heldRed);
    for (const post of await kept()) expect(PublicPost.strict().safeParse(post).error).to.equal(undefined);
  });

  it('shows words that are held or being checked to their author alone, whoever reads first', async () => {
    const held = (await reply(threadId, author, words.heldRed)).body as Post;
    await screen(app, held.id);
    const waiting = (await reply(threadId, author, 'Not screened yet.')).body as Post;
    for (const readers of [
      [author, peer],
      [peer, author],
    ] as const) {
      for (const reader of readers) {
        const seen = (await read(reader)).map((post) => post.id);
        expect(seen.includes(held.id), 'held').to.equal(reader === author);
        expect(seen.includes(waiting.id), 'being checked').to.equal(reader === author);
      }
    }
    expect(JSON.stringify(await read(peer)))
      .not.to.contain('Not screened yet')
      .and.not.to.contain('kidney');
  });

  it('follows what becomes of one’s own words, however often they were read before', async () => {
    const { id } = (await reply(threadId, peer, words.heldRed)).body as Post;
    const own = async () => (await read(peer)).find((post) => post.id === id);
    expect((await own())?.state).to.equal('screening');
    expect((await own())?.notice).to.equal(null);
    await screen(app, id);
    expect((await own())?.state).to.equal('held');
    expect((await own())?.notice?.reasons).not.to.deep.equal([]);
    await peer.agent.delete(`/api/posts/${id}`);
    expect(await own()).to.equal(undefined);
  });

  it('shows masked words to others and the written ones to their author', async () => {
    const id = await seenReply(app, threadId, author, words.masked);
    const own = (await read(author)).find((post) => post.id === id);
    const others = (await read(peer)).find((post) => post.id === id);
    expect(own?.html).to.contain('07700 900123');
    expect(own?.source?.text).to.equal(words.masked);
    expect(JSON.stringify(others)).not.to.contain('07700');
    expect(others?.source).to.equal(null);
    expect(others?.mine).to.equal(false);
  });

  it('keeps “supported me” and mutes to the reader who set them', async () => {
    const third = await makeMember(app, community);
    const [first] = await read(third);
    const id = first?.id ?? '';
    await peer.agent.put(`/api/posts/${id}/support`);
    expect((await read(peer))[0]?.supportedMe).to.equal(true);
    expect((await read(third))[0]?.supportedMe).to.equal(false);
    expect((await read(third))[0]?.supported).to.equal(null);
    expect((await read(author))[0]?.supported).to.equal(1);
  });

  it('tells each reader what they may do and whom they muted, whoever read first', async () => {
    await seenReply(app, threadId, peer, 'Me too.');
    const third = await makeMember(app, community);
    const deaf = await makeMember(app, community);
    const lapsed = await makeSupporter(app, community, { trainedUntil: app.clock.now() });
    const lead = await makeLead(app, community);
    await deaf.agent.put(`/api/memberships/${peer.membershipId}/mute`);
    await lead.agent.put(`/api/threads/${threadId}/calm-recovery`, { on: true });
    const readers = [third, deaf, lapsed, lead];
    for (const order of [readers, readers.toReversed()]) {
      changed(app.deps.db, null, subjects.everything);
      const seen = new Map<Member, Thread>();
      for (const by of order) seen.set(by, (await by.agent.get(`/api/threads/${threadId}`)).body as Thread);
      const of = (by: Member) => seen.get(by) as Thread;
      for (const by of readers) {
        expect(of(by).can.reply).to.equal(by !== lapsed);
        expect(of(by).posts.map((post) => post.can.quote)).to.deep.equal(of(by).posts.map(() => by !== lapsed));
        expect(of(by).can.markCalm).to.equal(by === lead);
        expect(of(by).calmRecovery).to.equal(by === lead);
        expect(of(by).posts.map((post) => post.muted)).to.deep.equal([false, by === deaf]);
      }
    }
  });

  it('is not shown any more once a post of it went, to whoever had read it', async () => {
    const id = await seenReply(app, threadId, author, 'I will take this down.');
    expect((await read(peer)).map((post) => post.id)).to.include(id);
    await author.agent.delete(`/api/posts/${id}`);
    expect((await read(peer)).map((post) => post.id)).not.to.include(id);
    expect((await read(author)).map((post) => post.id)).not.to.include(id);
  });

  it('does not exist for who is not inside, however often it was read', async () => {
    await read(peer);
    const outsider = await makePerson(app);
    const answer = await outsider.agent.get(`/api/threads/${threadId}`);
    expect(answer.status).to.equal(404);
    expect((await app.agent().get(`/api/threads/${threadId}`)).status).to.equal(404);
  });

  it('pages posts of one’s own and of others in one order', async () => {
    const ids = [(await read(peer))[0]?.id ?? ''];
    for (const by of [author, peer, author, peer])
      ids.push(await seenReply(app, threadId, by, `A reply of ${by.pseudonym}.`));
    const paged: string[] = [];
    let after = '';
    for (;;) {
      const page = (await author.agent.get(`/api/threads/${threadId}?limit=2${after}`)).body as Thread;
      paged.push(...page.posts.map((post) => post.id));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(paged).to.deep.equal(ids);
  });
});
