import type { ThreadId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { staffNameOf, type Actor } from '../memberships/actor.ts';
import { accessThread } from './accessPost.ts';
import { mayMarkCalm } from './posts.policy.ts';
import { changeThread } from './threads.store.ts';

/**
 * Marks (or unmarks) a thread as calm talk about what is over: distress said there does not count as repeated. All else is
 * screened as anywhere. The log tells who did it. Raises `not-found`, `forbidden`.
 */
export async function markCalm(deps: Deps, actor: Actor, input: { id: ThreadId; on: boolean }): Promise<void> {
  const { thread } = await accessThread(deps, actor, input.id);
  const now = deps.clock.now();
  if (!mayMarkCalm(thread, actor, now)) refuse('forbidden');
  await inTransaction(deps.db, async (tx) => {
    await changeThread(deps.db, thread, { set: { calmRecovery: input.on } }, tx);
    await writeAudit(deps.db, tx, {
      at: now,
      by: actor.accountId,
      byName: staffNameOf(actor, thread.communityId),
      verb: input.on ? 'calm-marked' : 'calm-unmarked',
      communityId: thread.communityId,
      target: `thread ${thread._id}`,
      detail: {},
    });
  });
}
