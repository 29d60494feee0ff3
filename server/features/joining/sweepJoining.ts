import { joiningLimits } from '../../../config/limits.ts';
import type { Deps } from '../../deps.ts';
import { after } from '../../kit/clock.ts';
import { lapseRequest } from './lapseRequest.ts';
import { dropAnswers, findWaitingSince } from './joinRequests.store.ts';

/**
 * Keeps the promises about time: answers go 7 days after the decision or the end of its appeal, and a request that nobody decided
 * for 30 days lapses. Safe to run twice. Answers what it did.
 */
export async function sweepJoining(deps: Deps): Promise<{ answersDropped: number; lapsed: number }> {
  const now = deps.clock.now();
  const answersDropped = await dropAnswers(deps.db, now);
  let lapsed = 0;
  for (const request of await findWaitingSince(deps.db, after(now, -joiningLimits.lapseMs), joiningLimits.lapseBatch)) {
    if (await lapseRequest(deps, request)) lapsed += 1;
  }
  return { answersDropped, lapsed };
}
