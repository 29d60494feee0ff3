import { expect } from 'chai';
import type { CaseRecord } from '../../server/features/cases/case.ts';
import type { PostRow } from '../../server/features/posts/post.ts';
import { queueOptions, catalog } from '../../server/jobs/catalog.ts';
import { gaveUpOf, handlersOf } from '../../workers/handlers.ts';
import { giveUpScreening } from '../../workers/screenPost.ts';
import { startApp, type TestApp } from '../kit/app.ts';
import { makeCommunity, makeMember, startThread } from '../kit/factories.ts';
import { stored, words } from '../server/features/posts/posts.world.ts';

describe('the worker', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ worker: true });
  });
  after(() => app.close());

  it('screens ordinary and urgent posts on queues of their own', async () => {
    const community = await makeCommunity(app);
    const calm = await startThread(community, await makeMember(app, community));
    const urgent = await startThread(community, await makeMember(app, community), { text: words.crisisHeld });
    await app.until<PostRow>('posts', { _id: calm.postId }, (post) => post.state === 'visible');
    await app.until<PostRow>('posts', { _id: urgent.postId }, (post) => post.state === 'held');
    expect(catalog.screen.queue).to.not.equal(catalog['screen-urgent'].queue);
    expect(queueOptions['screen-urgent'].concurrency).to.be.above(0);
  });

  it('opens a case once a screening has failed for good', async () => {
    const community = await makeCommunity(app);
    const author = await makeMember(app, community);
    // Screening raises for a post whose author’s place is not to be found.
    await app.stopWorker();
    const { postId } = await startThread(community, author);
    await app.deps.db.collection('memberships').deleteOne({ _id: author.membershipId as never });
    await app.startWorker();
    const row = await app.until<CaseRecord>('cases', { 'target.id': postId }, () => true);
    expect(row.causes).to.deep.equal(['unscreened']);
    expect((await stored(app, postId)).state).to.equal('screening');
  });

  it('takes the same job twice without harm', async () => {
    const community = await makeCommunity(app);
    const { postId } = await startThread(community, await makeMember(app, community), { text: words.red });
    const payload = { kind: 'post', id: postId, revision: 1 } as const;
    const handlers = handlersOf(app.deps);
    await Promise.all([handlers.screen(payload), handlers['screen-urgent'](payload)]);
    await gaveUpOf(app.deps).screen?.(payload, false);
    const row = await app.until<CaseRecord>('cases', { 'target.id': postId }, () => true);
    expect(row.log.map((line) => line.verb)).to.deep.equal(['opened']);
  });

  it('never tries a post again that ended its worker each time, and leaves it to a person', async () => {
    await app.stopWorker();
    const community = await makeCommunity(app);
    const { postId } = await startThread(community, await makeMember(app, community));
    await gaveUpOf(app.deps).screen?.({ kind: 'post', id: postId, revision: 1 }, true);
    const row = await app.until<CaseRecord>('cases', { 'target.id': postId }, () => true);
    expect(row.causes).to.deep.equal(['unscreened']);
    await handlersOf(app.deps).screen({ kind: 'post', id: postId, revision: 1 });
    expect(await stored(app, postId)).to.include({ state: 'screening', leftToPerson: true });
    await app.startWorker();
  });

  it('goes on trying what could not be brought to a person', async () => {
    await app.stopWorker();
    const community = await makeCommunity(app);
    const { postId } = await startThread(community, await makeMember(app, community));
    const now = (): never => {
      throw new Error('the process ends here');
    };
    const payload = { kind: 'post', id: postId, revision: 1 } as const;
    const given = giveUpScreening({ ...app.deps, clock: { ...app.clock, now } }, payload, true);
    expect(await given.catch(String)).to.include('the process ends here');
    expect((await stored(app, postId)).leftToPerson).to.not.equal(true);
    await app.startWorker();
    await app.until<PostRow>('posts', { _id: postId }, (post) => post.state === 'visible');
  });

  it('does nothing for a post that is gone', async () => {
    await handlersOf(app.deps).screen({ kind: 'post', id: '0123456789abcdef01234567', revision: 1 });
  });

  it('stops while it waits, and another takes over', async () => {
    await app.stopWorker();
    const community = await makeCommunity(app);
    const { postId } = await startThread(community, await makeMember(app, community));
    await app.startWorker();
    await app.until<PostRow>('posts', { _id: postId }, (post) => post.state === 'visible');
  });
});
