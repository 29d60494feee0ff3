import { caseLimits } from '../../../config/limits.ts';
import type { PostId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { after } from '../../kit/clock.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { announceCase } from '../cases/announceCase.ts';
import { openCase } from '../cases/openCase.ts';
import { noteLate } from '../posts/applyScreening.ts';
import { postById } from '../posts/readPosts.ts';

/**
 * Asks a person to look at a revision that was not screened in time, or whose screening failed for good. Nothing is shown and
 * nothing is lost: the revision goes on waiting, and a late screening still counts. Safe to run twice.
 */
export async function openLateCase(deps: Deps, id: PostId): Promise<void> {
  const now = deps.clock.now();
  const opened = await inTransaction(deps.db, async (tx) => {
    const post = await postById(deps.db, id, tx);
    if (post === null || post.waitingSince === null || post.lateCaseOpened) return null;
    const severity = post.crisis ? 'crisis' : 'amber';
    const changed = await noteLate(deps.db, tx, id, post.latest.revision, after(now, caseLimits.dueMs[severity]));
    if (changed === null) return null;
    const { row } = await openCase(deps.db, tx, {
      target: { kind: 'post', id },
      communityId: post.communityId,
      subjectAccountId: post.authorAccountId,
      subjectMembershipId: post.authorMembershipId,
      cause: 'unscreened',
      headline: 'unscreened',
      severity,
      revision: post.latest.revision,
      findings: [],
      helpShown: post.help,
      at: now,
    });
    return { row, changed };
  });
  if (opened === null) return;
  const { changed, row } = opened;
  deps.announce.postYours(changed.authorAccountId, { threadId: changed.threadId, postId: id, state: changed.state });
  await announceCase(deps, row);
}
