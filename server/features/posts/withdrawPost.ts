import type { PostId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import type { Actor } from '../memberships/actor.ts';
import { askBeforeTakingBack } from './acceptPost.ts';
import { accessPost } from './accessPost.ts';
import { announcePost } from './announcePost.ts';
import { mayWithdraw } from './posts.policy.ts';
import { changePost, findPost } from './posts.store.ts';
import { countUnseen, threadTurn } from './threadCounts.ts';

/** Takes one's own post down, at any time. An open case stays open. Raises `not-found`. */
export async function withdrawPost(deps: Deps, actor: Actor, id: PostId): Promise<void> {
  const { post, ...inside } = await accessPost(deps, actor, id);
  if (!mayWithdraw(post, post.authorAccountId) || post.authorAccountId !== actor.accountId) refuse('not-found');
  await askBeforeTakingBack(deps, { post, ...inside });
  const changed = await inTransaction(
    deps.db,
    async (tx) => {
      const states = ['screening', 'visible', 'visible-with-note', 'held', 'removed'];
      const update = { state: 'withdrawn', waitingSince: null, pendingRevision: null, editAsked: false };
      // Screening may have shown it since it was read above: what is counted is the post as it is now.
      const before = await findPost(deps.db, id, tx);
      const row = await changePost(deps.db, { _id: id, states }, update, tx);
      if (before !== null && row !== null) await countUnseen(deps.db, before, tx);
      await deps.forgetWords(deps.db, tx, id);
      return row;
    },
    threadTurn(post.threadId),
  );
  if (changed !== null) announcePost(deps.announce, changed, inside.community.slug);
}
