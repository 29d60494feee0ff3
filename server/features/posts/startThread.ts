import type { PostId, ThreadId } from '../../contract/ids.ts';
import type { NewThread } from '../../contract/posts.ts';
import type { Deps } from '../../deps.ts';
import { isDuplicate, type Tx } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import { found, refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { accessInside, type Inside } from '../communities/accessCommunity.ts';
import type { Actor } from '../memberships/actor.ts';
import { acceptPost, queueScreening, requireWriter } from './acceptPost.ts';
import { findMentioned } from './findMentioned.ts';
import type { PostRow, ThreadRecord } from './post.ts';
import { findSentBefore, insertPost } from './posts.store.ts';
import { insertThread } from './threads.store.ts';

/**
 * Starts a thread: its title and first post are one item, waiting for screening. The same idempotency key gives the same
 * post; with it comes its writer's place in the community. Raises `not-found`, `forbidden`, `charter-unaccepted`.
 */
export async function startThread(
  deps: Deps,
  actor: Actor,
  input: { slug: string; body: NewThread; idempotencyKey: string | null },
): Promise<Inside & { post: PostRow }> {
  const inside = await accessInside(deps, actor, input.slug);
  const now = deps.clock.now();
  requireWriter(inside, now);
  const { body } = input;
  const accepted = acceptPost(
    inside,
    {
      id: newId<PostId>(),
      threadId: newId<ThreadId>(),
      kind: 'thread',
      title: body.title,
      text: body.text,
      contentNotes: body.contentNotes,
      quoteOf: null,
      idempotencyKey: input.idempotencyKey,
    },
    now,
  );
  const post: PostRow = { ...accepted, mentions: await findMentioned(deps, inside, body.text) };
  const thread: ThreadRecord = {
    _id: post.threadId,
    communityId: post.communityId,
    firstPostId: post._id,
    authorAccountId: post.authorAccountId,
    authorMembershipId: post.authorMembershipId,
    authorName: post.authorName,
    authorBadge: post.authorBadge,
    title: body.title,
    topic: body.topic,
    subTopic: body.subTopic,
    contentNotes: body.contentNotes,
    listed: false,
    replyCount: 0,
    createdAt: now,
    lastActivityAt: now,
    lastActivityBy: post.authorMembershipId,
  };
  return { ...inside, post: await storeOnce(deps, post, async (tx) => insertThread(deps.db, thread, tx)) };
}

/**
 * Stores a new post and queues its screening; a post that was sent before is found instead. What is stored alongside commits with it;
 * a post alone is one document, which needs no transaction to be whole. Raises `not-found` where it was sent elsewhere under the same key.
 */
export async function storeOnce(
  deps: Deps,
  post: PostRow,
  alongside: ((tx: Tx) => Promise<void>) | null,
): Promise<PostRow> {
  try {
    if (alongside === null) await insertPost(deps.db, post, null);
    else {
      await inTransaction(deps.db, async (tx) => {
        await insertPost(deps.db, post, tx);
        await alongside(tx);
      });
    }
  } catch (error) {
    if (!isDuplicate(error, 'post-sent-once') || post.idempotencyKey === undefined) throw error;
    const before = found(await findSentBefore(deps.db, post.authorAccountId, post.idempotencyKey));
    // Sent before, but to somewhere else: whoever may write here may not see what is there.
    if (before.communityId !== post.communityId || before.kind !== post.kind) refuse('not-found');
    if (post.kind === 'reply' && before.threadId !== post.threadId) refuse('not-found');
    return before;
  }
  await queueScreening(deps, post);
  return post;
}
