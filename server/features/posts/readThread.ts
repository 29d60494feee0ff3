import { keptLimits } from '../../../config/keeping.ts';
import type { PostId, ThreadId } from '../../contract/ids.ts';
import type { PublicPost, Thread } from '../../contract/posts.ts';
import type { Deps } from '../../deps.ts';
import { readKept } from '../../kit/kept.ts';
import { shareAnswer } from '../../kit/sharedAnswer.ts';
import { subjects } from '../../kit/subjects.ts';
import type { Actor } from '../memberships/actor.ts';
import type { Membership } from '../memberships/membership.ts';
import { accessThread } from './accessPost.ts';
import { noteRead } from './noteRead.ts';
import { ofReader } from './ofReader.ts';
import { mayMarkCalm, mayWriteNow } from './posts.policy.ts';
import { presentOthers, presentThread } from './posts.present.ts';
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
  const [shared, { own, supported }] = await Promise.all([
    sharedPosts(deps.db, thread, part),
    ofReader(deps.db, { accountId: membership.accountId, membershipId: membership._id }, thread, part),
  ]);
  noteRead(deps.db, membership._id, thread);
  const rights = {
    write: mayWriteNow(membership, community.charter.version, now),
    markCalm: mayMarkCalm(thread, actor, now),
  };
  const others = (): Thread['posts'] =>
    shared
      // One's own come from the database itself, with what only their author may see.
      .filter((post) => post.author.membershipId !== membership._id)
      .map((post) => presentOthers(post, { membership, mayWrite: rights.write, supportedMe: supported.has(post.id) }));
  const show = (posts: Thread['posts']) => presentThread(thread, community, { posts, limit: input.limit, rights });
  if (own.length > 0 || supported.size > 0 || shared.some((post) => isPersonal(post, membership))) {
    const all = [...others(), ...(await presentPosts(deps, inside, own))];
    return show(all.sort((a, b) => (a.id < b.id ? -1 : 1)));
  }
  if (!isFirstPage(part)) return show(others());
  // Nothing of it hangs on who reads, but on what they may do: so do most who read.
  const name = `thread:${thread._id}:${thread.version ?? 0}:${JSON.stringify(rights)}`;
  const of = [subjects.thread(thread._id), subjects.communities];
  return readKept(deps.db, { name, of, forMs: keptLimits.pageMs }, () => Promise.resolve(shareAnswer(show(others()))));
}

/** Whether a post is shown to a member in another way than to others. */
function isPersonal(post: PublicPost, member: Membership): boolean {
  const { membershipId } = post.author;
  return membershipId !== null && (membershipId === member._id || member.muted.includes(membershipId));
}
