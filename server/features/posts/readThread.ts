import { keptLimits } from '../../../config/keeping.ts';
import type { PostId, ThreadId } from '../../contract/ids.ts';
import type { PublicPost, Thread } from '../../contract/posts.ts';
import type { Deps } from '../../deps.ts';
import { readKept } from '../../kit/kept.ts';
import { shareAnswer } from '../../kit/sharedAnswer.ts';
import { subjects } from '../../kit/subjects.ts';
import type { Inside } from '../communities/accessCommunity.ts';
import type { Actor } from '../memberships/actor.ts';
import { isMuted } from '../memberships/isMuted.ts';
import type { Membership } from '../memberships/membership.ts';
import { accessThread } from './accessPost.ts';
import { isInvolved } from './isInvolved.ts';
import { noteRead } from './noteRead.ts';
import { mayMarkCalm, mayWriteNow } from './posts.policy.ts';
import { presentOthers, presentThread } from './posts.present.ts';
import { findOfReader } from './posts.store.ts';
import { presentPosts } from './presentPosts.ts';
import { isFirstPage, sharedPosts } from './sharedPosts.ts';

/** A thread with a page of its posts, oldest first, as the reader sees them; marks it read. Raises `not-found`. */
export async function readThread(
  deps: Deps,
  actor: Actor,
  input: { id: ThreadId; after: PostId | undefined; limit: number },
): Promise<Thread> {
  const { thread, ...inside } = await accessThread(deps, actor, input.id);
  const { membership, community } = inside;
  const now = deps.clock.now();
  // One more than is shown tells whether others follow.
  const part = { after: input.after, limit: input.limit + 1 };
  const [shared, involved] = await Promise.all([
    sharedPosts(deps.db, thread, part),
    isInvolved(deps.db, membership, thread),
  ]);
  noteRead(deps.db, membership._id, thread);
  const rights = {
    write: mayWriteNow(membership, community.charter.version, now),
    markCalm: mayMarkCalm(thread, actor, now),
  };
  const load = async (): Promise<Thread> => {
    const posts = await postsFor(deps, inside, shared, {
      threadId: thread._id,
      ...part,
      involved,
      write: rights.write,
    });
    return presentThread(thread, community, { posts, limit: input.limit, rights });
  };
  if (!isFirstPage(part)) return load();
  // For most who read, it hangs on what they may do, and not on who they are.
  const personal = shared.filter((post) => isPersonal(post, membership)).map((post) => post.id);
  const reader = involved || personal.length > 0 ? [membership._id, involved, ...personal] : 'anybody';
  const name = `thread:${thread._id}:${thread.version ?? 0}:${JSON.stringify([reader, rights])}`;
  const of = [subjects.thread(thread._id), subjects.membership(membership._id), subjects.communities];
  return readKept(deps.db, { name, of, forMs: keptLimits.pageMs }, async () => shareAnswer(await load()));
}

/** The posts of a page as one reader sees them: their own come from the database itself, with what only their author may see. */
async function postsFor(
  deps: Deps,
  inside: Inside,
  shared: readonly PublicPost[],
  of: { threadId: ThreadId; after: PostId | undefined; limit: number; involved: boolean; write: boolean },
): Promise<Thread['posts']> {
  const { membership } = inside;
  const nothing = { own: [], supported: new Set<PostId>() };
  const { own, supported } = of.involved ? await findOfReader(deps.db, membership, of) : nothing;
  const others = shared
    .filter((post) => post.author.membershipId !== membership._id)
    .map((post) => presentOthers(post, { membership, mayWrite: of.write, supportedMe: supported.has(post.id) }));
  if (own.length === 0) return others;
  return [...others, ...(await presentPosts(deps, inside, own))].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether a post is shown to a member in another way than to others. */
function isPersonal(post: PublicPost, member: Membership): boolean {
  const { membershipId } = post.author;
  return (membershipId !== null && membershipId === member._id) || isMuted(member, post.author);
}
