import type { PostId, ThreadId } from '../../contract/ids.ts';
import type { Thread } from '../../contract/posts.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../memberships/actor.ts';
import { accessThread } from './accessPost.ts';
import { mayMarkCalm, mayWriteNow } from './posts.policy.ts';
import { noteRead } from './noteRead.ts';
import { ofReader } from './ofReader.ts';
import { presentOthers } from './posts.present.ts';
import { presentPosts } from './presentPosts.ts';
import { sharedPosts } from './sharedPosts.ts';

/** A thread with a page of its posts, oldest first, as the reader sees them; marks it read. Raises `not-found`. */
export async function readThread(
  deps: Deps,
  actor: Actor,
  input: { id: ThreadId; after: PostId | undefined; limit: number },
): Promise<Thread> {
  const { thread, ...inside } = await accessThread(deps, actor, input.id);
  const now = deps.clock.now();
  const part = { after: input.after, limit: input.limit + 1 };
  const { accountId, _id: membershipId } = inside.membership;
  const [shared, { own, supported }] = await Promise.all([
    sharedPosts(deps.db, thread, part),
    ofReader(deps.db, { accountId, membershipId }, { threadId: thread._id, ...part }),
  ]);
  const others = shared
    // One's own come from the database itself, with what only their author may see.
    .filter((post) => post.author.membershipId !== membershipId)
    .map((post) => presentOthers(post, { inside, now }, supported.has(post.id)));
  const all = [...others, ...(await presentPosts(deps, inside, own))].sort((a, b) => (a.id < b.id ? -1 : 1));
  const page = all.slice(0, input.limit);
  noteRead(deps.db, membershipId, thread);
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
    posts: page,
    next: all.length > input.limit ? (page.at(-1)?.id ?? null) : null,
    calmRecovery: marksCalm && thread.calmRecovery === true,
    can: {
      reply: thread.listed && mayWriteNow(inside.membership, inside.community.charter.version, now),
      markCalm: marksCalm,
    },
  };
}
