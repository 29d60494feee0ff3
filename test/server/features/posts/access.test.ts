import { expect } from 'chai';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import type { Answer } from '../../../kit/agent.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeMember, makePerson, makeSupporter, type Member } from '../../../kit/factories.ts';
import { faultPaths, inThread, reply, screen, seenThread, words } from './posts.world.ts';

const missing = '0123456789abcdef01234567';

describe('who reaches threads and posts', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let ids: { threadId: string; postId: string };
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
    author = await makeMember(app, community);
    ids = await seenThread(app, community, author);
  });
  after(() => app.close());

  interface Place {
    slug: string;
    threadId: string;
    postId: string;
  }
  type Call = (agent: Member['agent'], at: Place) => Promise<Answer>;
  const thread = { title: 'Hello', text: words.calm, topic: 'life' };
  const calls: Record<string, Call> = {
    'list threads': (agent, at) => agent.get(`/api/communities/${at.slug}/threads`),
    'start a thread': (agent, at) => agent.post(`/api/communities/${at.slug}/threads`, thread),
    search: (agent, at) => agent.get(`/api/communities/${at.slug}/search?q=quiet`),
    'read a thread': (agent, at) => agent.get(`/api/threads/${at.threadId}`),
    reply: (agent, at) => agent.post(`/api/threads/${at.threadId}/posts`, { text: words.calm }),
    'read a post': (agent, at) => agent.get(`/api/posts/${at.postId}`),
    'edit a post': (agent, at) => agent.patch(`/api/posts/${at.postId}`, { revision: 1, text: words.calm }),
    'take a post down': (agent, at) => agent.delete(`/api/posts/${at.postId}`),
    'say that it supported me': (agent, at) => agent.put(`/api/posts/${at.postId}/support`),
    'take that back': (agent, at) => agent.delete(`/api/posts/${at.postId}/support`),
  };
  const nowhere: Place = { slug: 'no-such-group', threadId: missing, postId: missing };
  const comparable = (answer: Answer) => {
    const body: object = { ...(answer.body as object), requestId: null };
    return { status: answer.status, body };
  };

  for (const [name, call] of Object.entries(calls)) {
    it(`gives visitors, the signed in and members of another group the 404 of nothing: ${name}`, async () => {
      const here: Place = { slug: community.slug, ...ids };
      const elsewhere = await makeMember(app, await makeCommunity(app));
      for (const agent of [app.agent(), (await makePerson(app)).agent, elsewhere.agent]) {
        const answer = await call(agent, here);
        expect(answer.status).to.equal(404);
        expect(answer.headers.get('content-type')).to.include('application/problem+json');
        expect(comparable(answer)).to.deep.equal(comparable(await call(agent, nowhere)));
      }
      expect((await inThread(author, ids.threadId, ids.postId))?.['state']).to.equal('visible');
    });
  }

  it('gives a peer the 404 of nothing for editing or taking down somebody else’s words', async () => {
    const peer = await makeMember(app, community);
    const here: Place = { slug: community.slug, ...ids };
    for (const name of ['edit a post', 'take a post down']) {
      expect((await (calls[name] as Call)(peer.agent, here)).status, name).to.equal(404);
    }
  });

  it('lets supporters take part while their training holds, under a badge, and only read afterwards', async () => {
    const supporter = await makeSupporter(app, community);
    const answer = await reply(ids.threadId, supporter, words.calm);
    expect(answer.body.author.badge).to.equal('supporter');
    const lapsed = await makeSupporter(app, community, { trainedUntil: new Date(app.clock.now().getTime() - 1) });
    expect((await lapsed.agent.get(`/api/threads/${ids.threadId}`)).body.can.reply).to.equal(false);
    const refused = await lapsed.agent.post(`/api/threads/${ids.threadId}/posts`, { text: words.calm });
    expect([refused.status, refused.body.code]).to.deep.equal([403, 'forbidden']);
  });

  it('asks for the new rules to be accepted before anything is written', async () => {
    const other = await makeCommunity(app, {});
    const peer = await makeMember(app, other);
    await app.deps.db.collection('communities').updateOne({ slug: other.slug }, { $set: { 'charter.version': 2 } });
    const answer = await peer.agent.post(`/api/communities/${other.slug}/threads`, thread);
    expect([answer.status, answer.body.code]).to.deep.equal([403, 'charter-unaccepted']);
  });

  it('names every field that is wrong in a new thread', async () => {
    const post = (body: object) => author.agent.post(`/api/communities/${community.slug}/threads`, body);
    const none = await post({});
    expect([none.status, faultPaths(none)]).to.deep.equal([422, ['title', 'text', 'topic']]);
    const long = await post({ title: 'a'.repeat(121), text: 'b'.repeat(10_001), topic: 'body' });
    expect([long.status, faultPaths(long)]).to.deep.equal([422, ['title', 'text']]);
    const blank = await post({ title: '  ', text: ' \n ', topic: 'nothing', contentNotes: ['no-such-note'] });
    expect(faultPaths(blank)).to.deep.equal(['title', 'text', 'topic', 'contentNotes.0']);
    const mixed = await post({ ...thread, topic: 'body', subTopic: 'money' });
    expect(faultPaths(mixed)).to.deep.equal(['subTopic']);
  });

  it('takes a title of 120 characters and a post of 10,000', async () => {
    const long = { title: 'a'.repeat(120), text: 'b c '.repeat(2_499).padEnd(10_000, 'd'), topic: 'body' };
    expect(long.text).to.have.length(10_000);
    const answer = await author.agent.post(`/api/communities/${community.slug}/threads`, long);
    expect(answer.status).to.equal(202);
    expect((await screen(app, answer.body.post.id as string)).state).to.equal('visible');
  });

  it('names what is wrong in a reply, an edit, a search and a list', async () => {
    const peer = await makeMember(app, community);
    const path = `/api/threads/${ids.threadId}/posts`;
    expect(faultPaths(await peer.agent.post(path, { text: '' }))).to.deep.equal(['text']);
    expect(faultPaths(await peer.agent.post(path, { text: 'x', quoteOf: 'y' }))).to.deep.equal(['quoteOf']);
    expect(faultPaths(await peer.agent.post(path, { text: 'x', quoteOf: missing }))).to.deep.equal(['quoteOf']);
    const edit = (body: object) => author.agent.patch(`/api/posts/${ids.postId}`, body);
    expect(faultPaths(await edit({ revision: 0 }))).to.deep.equal(['revision', 'text']);
    const search = (query: string) => peer.agent.get(`/api/communities/${community.slug}/search?${query}`);
    expect(faultPaths(await search(''))).to.deep.equal(['q']);
    expect(faultPaths(await search(`q=${'a'.repeat(101)}`))).to.deep.equal(['q']);
    const list = (query: string) => peer.agent.get(`/api/communities/${community.slug}/threads?${query}`);
    expect(faultPaths(await list('topic=weather&limit=0'))).to.have.members(['topic', 'limit']);
    expect(faultPaths(await list('cursor=abc'))).to.deep.equal(['cursor']);
    expect(faultPaths(await peer.agent.get(`/api/threads/${ids.threadId}?after=zzz&limit=1000`))).to.have.members([
      'after',
      'limit',
    ]);
    const { postId } = { postId: (await reply(ids.threadId, author, words.calm)).body.id as string };
    const titled = await author.agent.patch(`/api/posts/${postId}`, { revision: 1, text: 'x', title: 'A title' });
    expect(faultPaths(titled)).to.deep.equal(['title']);
  });

  it('refuses an idempotency key that is none', async () => {
    const answer = await author.agent.post(
      `/api/threads/${ids.threadId}/posts`,
      { text: 'x' },
      { 'idempotency-key': 'a' },
    );
    expect([answer.status, faultPaths(answer)]).to.deep.equal([422, ['Idempotency-Key']]);
  });
});
