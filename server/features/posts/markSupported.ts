import type { PostId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../kit/problem.ts';
import type { Actor } from '../memberships/actor.ts';
import { accessPost } from './accessPost.ts';
import { mayReactTo } from './posts.policy.ts';
import { setSupported } from './posts.store.ts';

/** Marks (or unmarks) a post of somebody else as "supported me"; only its author learns of it. Raises `not-found`, `forbidden`. */
export async function markSupported(deps: Deps, actor: Actor, input: { id: PostId; on: boolean }): Promise<void> {
  const { post, membership } = await accessPost(deps, actor, input.id);
  if (!mayReactTo(post, membership.accountId)) refuse('forbidden');
  await setSupported(deps.db, post, membership._id, input.on);
  if (input.on)
    deps.announce.postYours(post.authorAccountId, { threadId: post.threadId, postId: post._id, state: post.state });
}
