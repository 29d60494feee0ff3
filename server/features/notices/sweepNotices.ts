import { noticeLimits } from '../../../config/limits.ts';
import type { Deps } from '../../deps.ts';
import { after } from '../../kit/clock.ts';
import { retryAfterMs } from './notices.rules.ts';
import { findUndelivered, stampTry } from './notices.store.ts';

/**
 * Puts undelivered notices on the queue again. Each try has a job id of its own, because a failed job that is kept would swallow
 * the next one of the same id. Answers how many it put there.
 */
export async function sweepNotices(deps: Pick<Deps, 'db' | 'jobs' | 'clock'>): Promise<number> {
  const now = deps.clock.now();
  const rows = await findUndelivered(deps.db, now, noticeLimits.sweepBatch);
  for (const row of rows) {
    await stampTry(deps.db, row._id, after(now, retryAfterMs(row.tries + 1)));
    await deps.jobs.enqueue('send-notice', { noticeId: row._id }, `notice-${row._id}-${row.tries + 1}`);
  }
  return rows.length;
}
