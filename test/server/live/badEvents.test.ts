import { expect } from 'chai';
import type { CommunityRow } from '../../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../../kit/app.ts';
import { makeCommunity, makeMember, type Member } from '../../kit/factories.ts';
import { seenReply, seenThread } from '../features/posts/posts.world.ts';
import type { LiveClient } from '../../kit/agent.ts';

/** A socket that says what no page of ours would. */
interface Rude {
  emit(event: string, ...args: unknown[]): void;
  emitWithAck(event: string, ...args: unknown[]): Promise<{ ok: boolean }>;
  readonly io: { readonly engine: { write(data: unknown): void } };
}

const deep = (levels: number): unknown => (levels === 0 ? 'x' : [deep(levels - 1)]);

describe('live, with events that no page sends', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let peer: Member;
  let threadId: string;
  const open: LiveClient[] = [];
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
    author = await makeMember(app, community);
    peer = await makeMember(app, community);
    ({ threadId } = await seenThread(app, community, author));
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
  const rude = (client: LiveClient): Rude => client.socket;
  const cut = (client: LiveClient): Promise<unknown> =>
    new Promise((resolve) => client.socket.once('disconnect', resolve));
  /** Another's page goes on hearing of what is said. */
  const stillHeard = async (other: LiveClient): Promise<void> => {
    const seen = other.next('post:visible');
    const postId = await seenReply(app, threadId, author, 'A quiet evening.');
    expect((await seen).id).to.equal(postId);
  };

  it('refuses words of other kinds than a thread’s id, and goes on', async () => {
    const other = await live(author);
    await other.watch(threadId);
    const client = await live(peer);
    const wrong = [
      ...[null, 0, -1, 1e308, true, '', 'x'.repeat(5_000), [], {}, [threadId], { $ne: null }, { toString: 1 }],
      ...[
        { __proto__: null, constructor: { prototype: {} } },
        Buffer.from([0xff, 0xfe]),
        deep(500),
        `${threadId}\u0000`,
      ],
      threadId.toUpperCase() === threadId ? `x${threadId}` : threadId.toUpperCase(),
    ];
    for (const value of wrong) {
      const answer = await rude(client).emitWithAck('thread:watch', value);
      expect(answer, JSON.stringify(value)).to.deep.equal({ ok: false });
    }
    expect(await client.watch(threadId)).to.equal(true);
    await stillHeard(other);
  });

  it('takes no notice of events that it does not know, out of their order, or with too much or nothing in them', async () => {
    const client = await live(peer);
    const heard: string[] = [];
    client.socket.onAny((event: string) => heard.push(event));
    const emit = (event: string, ...args: unknown[]): void => rude(client).emit(event, ...args);
    emit('thread:unwatch');
    emit('thread:unwatch', threadId, threadId, () => undefined);
    emit('thread:unwatch', { $gt: '' });
    emit('thread:watch');
    emit('thread:watch', threadId, 'no function');
    emit('post:visible', { id: 'made up', threadId });
    emit('case:changed', {});
    emit('__proto__', { admin: true });
    emit('constructor');
    emit('', 'nothing');
    emit('bytes', new Uint8Array(1_000), { inside: new Uint8Array([1, 2, 3]) });
    expect(await client.watch(threadId)).to.equal(true);
    expect(heard).to.deep.equal([]);
    await stillHeard(client);
  });

  it('cuts a socket that sends more than events need, or what is none, and nobody else', async () => {
    const other = await live(author);
    await other.watch(threadId);
    const bad: ((client: LiveClient) => void)[] = [
      (client) => rude(client).emit('thread:watch', 'x'.repeat(50_000)),
      (client) => rude(client).emit('thread:watch', new Uint8Array(50_000)),
      (client) => rude(client).io.engine.write('9not a packet'),
      (client) => rude(client).io.engine.write('2["thread:watch"'),
      (client) => {
        // Words where the bytes that were promised should come.
        rude(client).io.engine.write('51-["bytes",{"_placeholder":true,"num":0}]');
        rude(client).io.engine.write('2["thread:watch"]');
      },
    ];
    for (const send of bad) {
      const client = await live(peer);
      const gone = cut(client);
      send(client);
      await gone;
    }
    expect(await (await live(peer)).watch(threadId)).to.equal(true);
    await stillHeard(other);
  });

  it('answers a flood with refusals, while others are heard and answered', async () => {
    const other = await live(author);
    await other.watch(threadId);
    const client = await live(peer);
    const asked = Array.from({ length: 2_000 }, () => rude(client).emitWithAck('thread:watch', { $ne: null }));
    for (let at = 0; at < 2_000; at += 1) rude(client).emit('unknown', at);
    await stillHeard(other);
    const answers = await Promise.all(asked);
    expect(answers.every(({ ok }) => !ok)).to.equal(true);
    expect(await client.watch(threadId), 'it has asked too often').to.equal(false);
    expect(await (await live(peer)).watch(threadId)).to.equal(true);
  });
});
