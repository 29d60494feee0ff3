import { expect } from 'chai';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeMember, makeSupporter, startThread, type Member } from '../../../kit/factories.ts';
import { inThread, reply, screen, seenReply, seenThread, stored, words } from './posts.world.ts';

const minute = 60_000;

describe('a post is seen', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let peer: Member;
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
  });
  beforeEach(async () => {
    author = await makeMember(app, community);
    peer = await makeMember(app, community);
  });
  after(() => app.close());

  const edit = (by: Member, postId: string, revision: number, text: string) =>
    by.agent.patch(`/api/posts/${postId}`, { revision, text });
  const listed = async (reader: Member, threadId: string) =>
    (
      (await reader.agent.get(`/api/communities/${community.slug}/threads?limit=50`)).body.items as { id: string }[]
    ).find((row) => row.id === threadId) as Record<string, unknown> | undefined;

  it('by its author at once and by nobody else before it is screened', async () => {
    const { threadId, postId } = await startThread(community, author, {
      title: 'Before anyone',
      text: 'My **own** words.',
    });
    const mine = await inThread(author, threadId, postId);
    expect(mine).to.deep.include({ state: 'screening', mine: true, title: 'Before anyone' });
    expect(mine?.['html']).to.equal('<p>My <strong>own</strong> words.</p>\n');
    expect((await listed(author, threadId))?.['state']).to.equal('screening');
    expect((await peer.agent.get(`/api/threads/${threadId}`)).status).to.equal(404);
    expect((await peer.agent.get(`/api/posts/${postId}`)).status).to.equal(404);
    expect(await listed(peer, threadId)).to.equal(undefined);
    await screen(app, postId);
    expect((await inThread(peer, threadId, postId))?.['state']).to.equal('visible');
    expect(await listed(peer, threadId)).to.deep.include({ title: 'Before anyone', replyCount: 0 });
  });

  it('once, however often it was sent under one key', async () => {
    const { threadId } = await seenThread(app, community, author);
    const key = { 'idempotency-key': 'the-same-words-again' };
    const send = () => author.agent.post(`/api/threads/${threadId}/posts`, { text: 'Once is enough.' }, key);
    const answers = await Promise.all([send(), send()]);
    const third = await send();
    expect([...answers, third].map((answer) => answer.status)).to.deep.equal([202, 202, 202]);
    expect(new Set([...answers, third].map((answer) => answer.body.id)).size).to.equal(1);
    expect((await author.agent.get(`/api/threads/${threadId}`)).body.posts).to.have.length(2);
    const other = await peer.agent.post(`/api/threads/${threadId}/posts`, { text: 'Mine.' }, key);
    expect(other.body.id).to.not.equal(third.body.id);
  });

  it('nowhere else under the key of what was sent before', async () => {
    const { threadId } = await seenThread(app, community, author);
    const { threadId: elsewhere } = await seenThread(app, community, author);
    const key = { 'idempotency-key': 'a-key-used-twice' };
    const send = (id: string) => author.agent.post(`/api/threads/${id}/posts`, { text: 'Here, and only here.' }, key);
    expect((await send(threadId)).status).to.equal(202);
    expect((await send(elsewhere)).status).to.equal(404);
    const begun = { title: 'A new one', text: words.calm, topic: 'mind' };
    expect((await author.agent.post(`/api/communities/${community.slug}/threads`, begun, key)).status).to.equal(404);
    expect((await author.agent.get(`/api/threads/${elsewhere}`)).body.posts).to.have.length(1);
  });

  it('as one thread, however often it was sent under one key', async () => {
    const send = () =>
      author.agent.post(
        `/api/communities/${community.slug}/threads`,
        { title: 'Twice', text: words.calm, topic: 'mind' },
        { 'idempotency-key': 'the-same-thread' },
      );
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map((answer) => answer.body.threadId)).size).to.equal(1);
    expect(await app.deps.db.collection('threads').countDocuments({ authorAccountId: author.accountId })).to.equal(1);
  });

  it('in its approved words while an edit is being screened', async () => {
    const { threadId, postId } = await seenThread(app, community, author, { text: 'The first words.' });
    const edited = await edit(author, postId, 1, 'The second words.');
    expect(edited.status).to.equal(202);
    expect(edited.body).to.include({ pendingRevision: 'screening', state: 'visible' });
    expect(edited.body.source).to.include({ text: 'The second words.', revision: 2 });
    expect(await inThread(peer, threadId, postId)).to.include({
      html: '<p>The first words.</p>\n',
      pendingRevision: null,
    });
    await screen(app, postId);
    expect(await inThread(peer, threadId, postId)).to.include({ html: '<p>The second words.</p>\n', revision: 2 });
    expect((await inThread(peer, threadId, postId))?.['editedAt']).to.be.a('string');
  });

  it('in its approved words while an edit is held, and its author is told', async () => {
    const { threadId, postId } = await seenThread(app, community, author, { text: 'The first words.' });
    await edit(author, postId, 1, words.heldRed);
    await screen(app, postId);
    expect((await inThread(peer, threadId, postId))?.['html']).to.equal('<p>The first words.</p>\n');
    const mine = await inThread(author, threadId, postId);
    expect(mine).to.include({ pendingRevision: 'held', state: 'visible' });
    expect((mine?.['notice'] as { reasons: string[] }).reasons).to.include('organ-trade');
    const notices = (await author.agent.get('/api/notices')).body.items as { kind: string; postId: string }[];
    expect(notices[0]).to.include({ kind: 'held', postId });
  });

  it('with changes for 15 minutes and no longer', async () => {
    const { postId } = await seenThread(app, community, author);
    app.clock.advance(15 * minute - 1);
    expect((await author.agent.get(`/api/posts/${postId}`)).body.can.edit).to.equal(true);
    expect((await edit(author, postId, 1, 'Just in time.')).status).to.equal(202);
    app.clock.advance(1);
    const late = await edit(author, postId, 2, 'Too late.');
    expect([late.status, late.body.code]).to.deep.equal([403, 'edit-closed']);
    expect((await author.agent.get(`/api/posts/${postId}`)).body.can.edit).to.equal(false);
  });

  it('unchanged by an edit of words that have moved on', async () => {
    const { postId } = await seenThread(app, community, author);
    const both = await Promise.all([edit(author, postId, 1, 'Here.'), edit(author, postId, 1, 'There.')]);
    expect(both.map((answer) => answer.status).sort()).to.deep.equal([202, 409]);
    const stale = both.find((answer) => answer.status === 409);
    expect(stale?.body).to.include({ code: 'stale-revision', revision: 2 });
  });

  it('no more once its author took it down, at any time', async () => {
    const { threadId, postId } = await seenThread(app, community, author);
    const replyId = await seenReply(app, threadId, author, 'And another thing.');
    app.clock.advance(400 * minute);
    expect((await author.agent.delete(`/api/posts/${replyId}`)).status).to.equal(200);
    expect(await inThread(peer, threadId, replyId)).to.equal(undefined);
    expect(await inThread(author, threadId, replyId)).to.equal(undefined);
    expect((await listed(peer, threadId))?.['replyCount']).to.equal(0);
    expect((await author.agent.delete(`/api/posts/${postId}`)).status).to.equal(200);
    expect((await peer.agent.get(`/api/threads/${threadId}`)).status).to.equal(404);
    expect((await author.agent.delete(`/api/posts/${postId}`)).status).to.equal(404);
  });

  it('no more once taken down, and the conversation that others joined stays without its title', async () => {
    const { threadId, postId } = await seenThread(app, community, author, { title: 'My own title' });
    const replyId = await seenReply(app, threadId, peer, 'I know that feeling.');
    await author.agent.delete(`/api/posts/${postId}`);
    const left = await peer.agent.get(`/api/threads/${threadId}`);
    expect(left.body).to.include({ title: '', replyCount: 1 });
    expect(left.body.posts.map((post: { id: string }) => post.id)).to.deep.equal([replyId]);
  });

  it('in a conversation whose first post went while it was being screened, until it goes too', async () => {
    const { threadId, postId } = await seenThread(app, community, author, { title: 'A title that goes' });
    const replyId = (await reply(threadId, peer, 'Still here.')).body.id as string;
    await author.agent.delete(`/api/posts/${postId}`);
    expect((await peer.agent.get(`/api/threads/${threadId}`)).status).to.equal(404);
    await screen(app, replyId);
    expect(await listed(peer, threadId)).to.include({ title: '', replyCount: 1 });
    expect(await inThread(author, threadId, replyId)).to.not.equal(undefined);
    await peer.agent.delete(`/api/posts/${replyId}`);
    expect(await listed(peer, threadId)).to.equal(undefined);
  });

  it('no more when it was taken down while it was being screened', async () => {
    const { threadId } = await seenThread(app, community, author);
    const postId = (await reply(threadId, author, words.calm)).body.id as string;
    await Promise.all([author.agent.delete(`/api/posts/${postId}`), screen(app, postId)]);
    await screen(app, postId);
    expect((await stored(app, postId)).state).to.equal('withdrawn');
    expect((await listed(peer, threadId))?.['replyCount']).to.equal(0);
  });

  it('as inert words, whatever markup was put in', async () => {
    const text = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '![a picture](https://example.test/p.png)',
      '[press](javascript:alert(1))',
      '[data](data:text/html;base64,PHNjcmlwdD4=)',
      '<a href="https://nhs.uk" onclick="alert(1)">here</a>',
      '[fine](https://www.nhs.uk/conditions)',
    ].join('\n\n');
    const { threadId, postId } = await seenThread(app, community, author, { text });
    for (const reader of [author, peer]) {
      const html = String((await inThread(reader, threadId, postId))?.['html']);
      expect(html).to.not.match(/<script|<img|<a [^>]*\son\w+=|href="(javascript|data):/i);
      expect(html).to.include('&lt;script&gt;');
      expect(html).to.include(
        '<a href="https://www.nhs.uk/conditions" rel="noopener noreferrer nofollow ugc" target="_blank">',
      );
    }
  });

  it('with masked words in lists, search, quotes, notices and events, and unmasked by its author alone', async () => {
    const title = 'Ring me on 07700 900123';
    const { threadId, postId } = await startThread(community, author, { title, text: `Wombat talk. ${words.masked}` });
    const live = await peer.agent.live();
    await seenThread(app, community, peer);
    await screen(app, postId);
    expect(await live.watch(threadId)).to.equal(true);
    const event = live.next('post:visible');
    const quoting = await seenReply(app, threadId, peer, { text: 'Same here.', quoteOf: postId });
    expect((await event).quote?.excerpt)
      .to.include('[hidden]')
      .and.not.include('07700');
    live.close();
    const seen = await peer.agent.get(`/api/threads/${threadId}`);
    expect(seen.body.posts[0]).to.include({ masked: true, state: 'visible' });
    const search = await peer.agent.get(`/api/communities/${community.slug}/search?q=wombat`);
    expect(search.body.items).to.have.length(1);
    const list = await peer.agent.get(`/api/communities/${community.slug}/threads`);
    for (const answer of [seen, search, list, await author.agent.get('/api/notices')]) {
      expect(JSON.stringify(answer.body)).to.not.include('07700');
    }
    expect((await listed(peer, threadId))?.['title']).to.match(/\[hidden\]$/);
    expect((await peer.agent.get(`/api/communities/${community.slug}/search?q=07700`)).body.items).to.deep.equal([]);
    const quote = (await inThread(author, threadId, quoting))?.['quote'] as { excerpt: string };
    expect(quote.excerpt).to.include('[hidden]');
    const mine = await inThread(author, threadId, postId);
    expect(String(mine?.['html'])).to.include('07700 900123');
    expect(mine?.['title']).to.equal(title);
    expect((mine?.['notice'] as { reasons: string[] }).reasons).to.deep.equal(['contact-details']);
  });

  it('with masked words for supporters who read around it, in exports of others, and after a decision too', async () => {
    const { threadId, postId } = await seenThread(app, community, author, { text: `Wombat. ${words.masked}` });
    const handle = await seenReply(app, threadId, author, 'add my snap: leah_low04');
    const worrying = await seenReply(app, threadId, peer, words.red);
    const supporter = await makeSupporter(app, community);
    const idOf = async (target: string) =>
      String((await app.deps.db.collection('cases').findOne({ 'target.id': target }))?._id);
    const view = await supporter.agent.get(`/api/cases/${await idOf(worrying)}`);
    expect(view.body.subject.around).to.have.length(2);
    expect(JSON.stringify(view.body.subject.around)).to.not.match(/07700|leah_low04/);
    const own = await supporter.agent.get(`/api/cases/${await idOf(postId)}`);
    expect(own.body.subject.text).to.include('07700 900123');
    const claim = await supporter.agent.post(`/api/cases/${await idOf(handle)}/claim`);
    await supporter.agent.post(`/api/cases/${await idOf(handle)}/decisions`, {
      action: 'keep-with-support',
      reason: 'needs-support',
      revision: 1,
      claimId: claim.body.claim.id as string,
    });
    expect(await inThread(peer, threadId, handle)).to.include({ masked: true, state: 'visible-with-note' });
    expect(String((await inThread(peer, threadId, handle))?.['html'])).to.not.include('leah');
    const offered = await inThread(author, threadId, handle);
    expect((offered?.['can'] as { edit: boolean }).edit).to.equal(true);
  });

  it('with digits as they were screened: none come out of character references', async () => {
    const { threadId, postId } = await seenThread(app, community, author, { text: 'It is &#48;7&#55;00 90&#48;123.' });
    expect(String((await inThread(peer, threadId, postId))?.['html'])).to.include('&amp;#48;7');
  });

  it('editable without end while a span is masked', async () => {
    const { postId } = await seenThread(app, community, author, { text: words.masked });
    app.clock.advance(60 * minute);
    expect((await edit(author, postId, 1, 'Write to me here instead.')).status).to.equal(202);
    await screen(app, postId);
    expect((await peer.agent.get(`/api/posts/${postId}`)).body).to.include({ masked: false });
    expect((await edit(author, postId, 2, 'Again.')).body.code).to.equal('edit-closed');
  });

  it('with what it quotes, until that is gone', async () => {
    const { threadId, postId } = await seenThread(app, community, author, { text: 'Words worth quoting.' });
    const replyId = await seenReply(app, threadId, peer, { text: 'Yes.', quoteOf: postId });
    expect((await inThread(author, threadId, replyId))?.['quote']).to.deep.equal({
      postId,
      pseudonym: author.pseudonym,
      excerpt: 'Words worth quoting.',
    });
    await author.agent.delete(`/api/posts/${postId}`);
    expect((await inThread(peer, threadId, replyId))?.['quote']).to.deep.equal({
      postId,
      pseudonym: '',
      excerpt: null,
    });
    const other = await seenThread(app, community, author);
    const elsewhere = await peer.agent.post(`/api/threads/${other.threadId}/posts`, { text: 'x', quoteOf: replyId });
    expect(elsewhere.status).to.equal(422);
  });

  it('with its content notes, and shut in search', async () => {
    const answer = await author.agent.post(`/api/communities/${community.slug}/threads`, {
      title: 'Bloods today',
      text: 'Platypus needles everywhere.',
      topic: 'body',
      contentNotes: ['needles-blood'],
    });
    await screen(app, answer.body.post.id as string);
    expect((await listed(peer, answer.body.threadId as string))?.['contentNotes']).to.deep.equal(['needles-blood']);
    const { body } = await peer.agent.get(`/api/communities/${community.slug}/search?q=platypus`);
    expect(body.items[0]).to.deep.include({ excerpt: '', contentNotes: ['needles-blood'] });
  });
});
