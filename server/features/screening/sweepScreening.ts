import { screeningLimits } from '../../../config/limits.ts';
import type { Deps } from '../../deps.ts';
import { after } from '../../kit/clock.ts';
import { queueScreening } from '../posts/acceptPost.ts';
import { waitingPosts } from '../posts/readPosts.ts';
import { openLateCase } from './openLateCase.ts';

/**
 * Finds revisions that wait for screening: puts them on the queue again (it may have lost them), and after 30 seconds asks a
 * person. Runs every few seconds; state in the database is all that it relies on.
 */
export async function sweepScreening(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const waiting = await waitingPosts(deps.db, after(now, -screeningLimits.requeueMs), screeningLimits.sweepBatch);
  const late = after(now, -screeningLimits.unscreenedMs);
  for (const post of waiting) {
    await queueScreening(deps, post, `-again-${Math.floor(now.getTime() / screeningLimits.requeueAgainMs)}`);
    if (!post.lateCaseOpened && post.waitingSince !== null && post.waitingSince <= late)
      await openLateCase(deps, post._id);
  }
}
