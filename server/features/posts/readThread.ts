import type { PostId, ThreadId } from '../../contract/ids.ts';
import type { Thread } from '../../contract/posts.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../memberships/actor.ts';
import { accessThread } from './accessPost.ts';
import { mayMarkCalm, mayWriteNow } from './posts.policy.ts';
import { findThreadPosts } from './posts.store.ts';
import { presentPosts } from './presentPosts.ts';
import { markRead } from './threads.store.ts';

/** A thread with a page of its posts, oldest first, as the reader sees them; marks it read. Raises `not-found`. */
export async function readThread(
  deps: Deps,
  actor: Actor,
  input: { id: ThreadId; after: PostId | undefined; limit: number },
): Promise<Thread> {
  const { thread, ...inside } = await accessThread(deps, actor, input.id);
  const now = deps.clock.now();
  const rows = await findThreadPosts(deps.db, {
    threadId: thread._id,
    reader: inside.membership.accountId,
    after: input.after,
    limit: input.limit + 1,
  });
  const page = rows.slice(0, input.limit);
  await markRead(deps.db, inside.membership._id, thread._id, now);
  const marksCalm = mayMarkCalm(thread, actor, now);
  return {
    id: thread._id,
    community: {
      slug: inside.community.slug,
      name: inside.community.name,
      staffedHours: inside.community.staffedHours,
    },
    title: thread.title,
    topic: thread.topic,
    subTopic: thread.subTopic,
    replyCount: thread.replyCount,
    createdAt: thread.createdAt.toISOString(),
    lastActivityAt: thread.lastActivityAt.toISOString(),
    posts: await presentPosts(deps, inside, page),
    next: rows.length > input.limit ? (page.at(-1)?._id ?? null) : null,
    calmRecovery: marksCalm && thread.calmRecovery === true,
    can: {
      reply: thread.listed && mayWriteNow(inside.membership, inside.community.charter.version, now),
      markCalm: marksCalm,
    },
  };
}
