import type { TrialId } from '../../contract/ids.ts';
import type { RuleTrial } from '../../contract/rules.ts';
import type { Deps } from '../../deps.ts';
import { found, refuse } from '../../kit/problem.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import type { Actor } from '../memberships/actor.ts';
import { accessRules, staffOf } from './accessRules.ts';
import { presentTrial } from './presentTrial.ts';
import { mayReadTrials } from './rules.policy.ts';
import { findTrial } from './trials.store.ts';

/**
 * A trial, running or done. A look at its results is written to the log, since they show members' words. Raises `not-found`, and `forbidden`
 * for supporters.
 */
export async function showTrial(
  deps: Deps,
  actor: Actor,
  input: { readonly slug: string; readonly id: TrialId },
): Promise<RuleTrial> {
  const community = await accessRules(deps, actor, input.slug);
  const now = deps.clock.now();
  if (!mayReadTrials(actor, community._id, now)) refuse('forbidden');
  const row = found(await findTrial(deps.db, input.id));
  if (row.communityId !== community._id) refuse('not-found');
  const shown = await presentTrial(deps, actor, row);
  if (row.status === 'done') {
    const by = staffOf(actor, community);
    await writeAudit(deps.db, null, {
      at: now,
      by: by.account,
      byName: by.name,
      verb: 'rules-trial-read',
      communityId: community._id,
      target: `trial ${row._id}`,
      detail: { posts: shown.newlyFlagged.length + shown.noLongerFlagged.length + shown.changed.length },
    });
  }
  return shown;
}
