import { screeningLimits } from '../../../config/limits.ts';
import type { PostId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { after } from '../../kit/clock.ts';
import { queueScreening } from '../posts/acceptPost.ts';
import { latePosts, waitingPosts } from '../posts/readPosts.ts';
import { openLateCase } from './openLateCase.ts';

/**
 * Finds revisions that wait for screening: after 30 seconds asks a person, and puts them on the queue again (it may have lost them).
 * Runs every few seconds; state in the database is all that it relies on.
 */
export async function sweepScreening(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  await askAboutLate(deps, now);
  await queueAgain(deps, now);
}

/** Asks a person about every revision that was not screened in time, however many there are. One that fails keeps up no other. */
async function askAboutLate(deps: Deps, now: Date): Promise<void> {
  const late = after(now, -screeningLimits.unscreenedMs);
  const tried = new Set<PostId>();
  for (;;) {
    const posts = (await latePosts(deps.db, late, screeningLimits.sweepBatch)).filter(({ _id }) => !tried.has(_id));
    if (posts.length === 0) return;
    for (const { _id } of posts) {
      tried.add(_id);
      await openLateCase(deps, _id).catch((error: unknown) =>
        deps.log.error({ post: _id, err: error }, 'no person could be asked'),
      );
    }
  }
}

async function queueAgain(deps: Deps, now: Date): Promise<void> {
  const again = `-again-${Math.floor(now.getTime() / screeningLimits.requeueAgainMs)}`;
  const since = after(now, -screeningLimits.requeueMs);
  for (const post of await waitingPosts(deps.db, since, screeningLimits.sweepBatch)) {
    // A queue that does not take one takes no other, and each try costs its patience.
    if (!(await queueScreening(deps, post, again))) return;
  }
}
