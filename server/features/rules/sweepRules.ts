import { rulesLimits } from '../../../config/limits.ts';
import type { TrialId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { after } from '../../kit/clock.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { postsById } from '../posts/postsToTry.ts';
import {
  findCommunitiesCopiedSince,
  findCopiedSince,
  forgetWordsOfCommunity,
  forgetWordsOfPost,
} from './examples.store.ts';
import { endProposal, findLapsed, keepsWords } from './houseRules.store.ts';
import { endTrial, findStuck, retryTrial } from './trials.store.ts';

/** Takes up trials that stand still, ends changes that nobody agreed to in time, and erases words that must not be kept. */
export async function sweepRules(deps: Deps): Promise<void> {
  await takeUpStuck(deps);
  await endLapsed(deps);
  await forgetGone(deps);
  await forgetUnkept(deps);
}

/** Ends a trial whose job has failed for good: it can be begun again. */
export function giveUpTrial(deps: Pick<Deps, 'db' | 'clock'>, id: TrialId): Promise<void> {
  return endTrial(deps.db, id, { failure: 'broken', at: deps.clock.now() });
}

async function takeUpStuck(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  for (const trial of await findStuck(deps.db, after(now, -rulesLimits.trialStuckMs), rulesLimits.sweepBatch)) {
    if (trial.tries >= rulesLimits.trialTries) {
      await endTrial(deps.db, trial._id, { failure: 'stuck', at: now });
      continue;
    }
    const retried = await retryTrial(deps.db, trial, now);
    if (retried !== null) {
      await deps.jobs.enqueue('try-rules', { trialId: trial._id }, `try-${trial._id}-${retried.tries}`);
    }
  }
}

async function endLapsed(deps: Deps): Promise<void> {
  const at = deps.clock.now();
  for (const row of await findLapsed(deps.db, at, rulesLimits.sweepBatch)) {
    await inTransaction(deps.db, async (tx) => {
      if ((await endProposal(deps.db, row._id, { state: 'expired', by: null, at }, tx)) === null) return;
      await writeAudit(deps.db, tx, {
        at,
        by: null,
        byName: 'the service',
        verb: 'rules-expired',
        communityId: row.communityId,
        target: `proposal ${row._id}`,
        detail: { basedOn: row.basedOn },
      });
    });
  }
}

/** Words that were copied in the very moment in which their author took them down: neither transaction saw the other. */
async function forgetGone(deps: Deps): Promise<void> {
  const since = after(deps.clock.now(), -rulesLimits.wordsRecheckMs);
  const copied = await findCopiedSince(deps.db, since, rulesLimits.exportBatch);
  const posts = await postsById(deps.db, copied);
  for (const id of copied) {
    const post = posts.get(id);
    if (post !== undefined && post.state !== 'withdrawn') continue;
    await inTransaction(deps.db, (tx) => forgetWordsOfPost(deps.db, id, tx));
  }
}

/** Words that were copied in the very moment in which a lead said that none are kept. */
async function forgetUnkept(deps: Deps): Promise<void> {
  const since = after(deps.clock.now(), -rulesLimits.wordsRecheckMs);
  for (const id of await findCommunitiesCopiedSince(deps.db, since)) {
    await inTransaction(deps.db, async (tx) => {
      if (!(await keepsWords(deps.db, id, tx))) await forgetWordsOfCommunity(deps.db, id, tx);
    });
  }
}
