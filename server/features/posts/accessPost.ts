import type { PostId, ThreadId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { found, refuse } from '../../kit/problem.ts';
import { accessInsideById, type Inside } from '../communities/accessCommunity.ts';
import type { Actor } from '../memberships/actor.ts';
import type { PostRow, ThreadRecord } from './post.ts';
import { maySee } from './posts.policy.ts';
import { findPost } from './posts.store.ts';
import { findThreadKept } from './threads.store.ts';

/** The gate to a post: raises `not-found` for whoever is not inside or may not see it, as for what does not exist. */
export async function accessPost(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  id: PostId,
): Promise<Inside & { post: PostRow }> {
  const post = found(await findPost(deps.db, id));
  const inside = await accessInsideById(deps, actor, post.communityId);
  if (!maySee(post, inside.membership.accountId)) refuse('not-found');
  return { ...inside, post };
}

/** The gate to a thread: raises `not-found` alike. A thread that is not listed exists for its author alone. */
export async function accessThread(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  id: ThreadId,
): Promise<Inside & { thread: ThreadRecord }> {
  const thread = found(await findThreadKept(deps.db, id));
  const inside = await accessInsideById(deps, actor, thread.communityId);
  if (!thread.listed && thread.authorAccountId !== inside.membership.accountId) refuse('not-found');
  return { ...inside, thread };
}
