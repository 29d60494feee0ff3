import type { TrialId } from '../../contract/ids.ts';
import type { RuleTrial, StartTrial } from '../../contract/rules.ts';
import type { Deps } from '../../deps.ts';
import { isDuplicate } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import { refuse } from '../../kit/problem.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import type { Actor } from '../memberships/actor.ts';
import { countToTry } from '../posts/postsToTry.ts';
import { accessAsLead, staffOf } from './accessRules.ts';
import { requireDraft } from './requireDraft.ts';
import type { TrialRow } from './rules.ts';
import { presentTrial } from './presentTrial.ts';
import { findRunning, insertTrial } from './trials.store.ts';

/**
 * Begins to run a draft over a community's newest posts, in the background. The same draft sent again while it runs gives the same trial.
 * Raises `invalid-input`, `stale-rules`, `trial-running`, and what `accessAsLead` raises.
 */
export async function startTrial(
  deps: Deps,
  actor: Actor,
  input: { readonly slug: string; readonly body: StartTrial },
): Promise<RuleTrial> {
  const community = await accessAsLead(deps, actor, input.slug);
  const { draft, hash, basedOn } = await requireDraft(deps, community._id, input.body);
  const now = deps.clock.now();
  const row: TrialRow = {
    _id: newId<TrialId>(),
    communityId: community._id,
    status: 'waiting',
    active: true,
    failure: null,
    posts: input.body.posts,
    total: await countToTry(deps.db, community._id, input.body.posts),
    done: 0,
    // Ids sort by the time they were made: posts from now on are left out.
    before: newId(),
    basedOn,
    draft,
    hash,
    by: staffOf(actor, community),
    at: now,
    touchedAt: now,
    finishedAt: null,
    tries: 0,
    counts: { newlyFlagged: 0, noLongerFlagged: 0, changed: 0, flaggedBefore: 0, flaggedAfter: 0, endangered: 0 },
    newlyFlagged: [],
    noLongerFlagged: [],
    changed: [],
  };
  const begun = await insertOrFind(deps, row);
  if (begun === row) {
    await writeAudit(deps.db, null, {
      at: now,
      by: row.by.account,
      byName: row.by.name,
      verb: 'rules-tried',
      communityId: community._id,
      target: `trial ${row._id}`,
      detail: { basedOn, posts: row.posts },
    });
    await deps.jobs.enqueue('try-rules', { trialId: row._id }, `try-${row._id}-0`);
  }
  return presentTrial(deps, actor, begun);
}

async function insertOrFind(deps: Deps, row: TrialRow): Promise<TrialRow> {
  try {
    await insertTrial(deps.db, row);
    return row;
  } catch (error) {
    if (!isDuplicate(error, 'one-trial-runs')) throw error;
    const running = await findRunning(deps.db, row.communityId);
    const same = running?.hash === row.hash && running.basedOn === row.basedOn && running.posts === row.posts;
    return running !== null && same ? running : refuse('trial-running');
  }
}
