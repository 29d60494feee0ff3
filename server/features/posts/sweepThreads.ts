import type { Deps } from '../../deps.ts';
import { after } from '../../kit/clock.ts';
import { countVisibleReplies } from './posts.store.ts';
import { correctReplyCount, findActiveSince } from './threads.store.ts';

/** How far back counts are proved at each sweep, in ms: longer than the sweeps lie apart. */
const provedMs = 60 * 60 * 1_000;

/** Proves the reply counts of threads that moved lately, and mends what is wrong. */
export async function sweepThreads(deps: Deps): Promise<void> {
  const threads = await findActiveSince(deps.db, after(deps.clock.now(), -provedMs), 1_000);
  for (const thread of threads) {
    const is = await countVisibleReplies(deps.db, thread._id);
    if (is === thread.replyCount) continue;
    deps.log.warn({ thread: thread._id, was: thread.replyCount, is }, 'reply count mended');
    await correctReplyCount(deps.db, thread, is);
  }
}
