import { caseLimits } from '../../../config/limits.ts';
import type { CaseId, ClaimId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { after } from '../../kit/clock.ts';
import { newId } from '../../kit/ids.ts';
import { found, refuse } from '../../kit/problem.ts';
import type { Actor } from '../memberships/actor.ts';
import { accessCase, accountOf, staffName } from './accessCase.ts';
import { announceCase } from './announceCase.ts';
import type { CaseRecord } from './case.ts';
import { whyNotTake } from './cases.policy.ts';
import { isActive, runningClaim, unclaimedState } from './cases.rules.ts';
import { waitedMs } from './firstAction.rules.ts';
import { findCase, renewClaim, replaceCase, takeClaim } from './cases.store.ts';

/**
 * Takes a case for 10 minutes, or makes a claim that the actor holds longer. Two people never hold one: the loser gets
 * `case-claimed`. Raises also `not-found`, `own-content`, `same-decider`, `forbidden`, `case-decided`.
 */
export async function claimCase(deps: Deps, actor: Actor, id: CaseId): Promise<CaseRecord> {
  const row = await accessCase(deps, actor, id);
  const now = deps.clock.now();
  const why = whyNotTake(actor, row, now);
  if (why !== null) refuse(why);
  if (!isActive(row)) refuse('case-decided', { extra: { state: row.state } });
  const by = accountOf(actor);
  const expiresAt = after(now, caseLimits.leaseMs);
  const held = runningClaim(row, now);
  if (held?.by === by) {
    const renewed = await renewClaim(deps.db, id, held.id, now, expiresAt);
    if (renewed !== null) return announced(deps, renewed);
  }
  const claim = { id: newId<ClaimId>(), by, byName: staffName(actor, row), expiresAt };
  const taken = await takeClaim(deps.db, row, claim, now);
  if (taken !== null) {
    const waited = waitedMs(taken);
    if (waited !== null) deps.metrics.firstAction(taken.severity, waited);
    return announced(deps, taken);
  }
  const lost = found(await findCase(deps.db, id));
  const holder = runningClaim(lost, now);
  if (!isActive(lost)) refuse('case-decided', { extra: { state: lost.state } });
  // Decided, handed on or appealed since it was read above: whom it is for now is asked again.
  if (holder === null || holder.by === by) return claimCase(deps, actor, id);
  return refuse('case-claimed', { extra: { heldBy: holder.byName, until: holder.expiresAt.toISOString() } });
}

/** Makes the actor's running claim longer, because they are at work on the case; does nothing where they hold none. */
export async function renewIfMine(deps: Deps, actor: Actor, row: CaseRecord): Promise<CaseRecord> {
  const now = deps.clock.now();
  const held = runningClaim(row, now);
  if (held === null || held.by !== actor.accountId) return row;
  return (await renewClaim(deps.db, row._id, held.id, now, after(now, caseLimits.leaseMs))) ?? row;
}

/** Gives a case back. The due time stays. Does nothing where the actor does not hold it. Raises `not-found`. */
export async function releaseCase(deps: Deps, actor: Actor, id: CaseId): Promise<CaseRecord> {
  const row = await accessCase(deps, actor, id);
  if (row.claim === null || row.claim.by !== actor.accountId || !isActive(row)) return row;
  const line = { at: deps.clock.now(), by: row.claim.byName, verb: 'released', detail: null };
  const fields = { ...row, claim: null, state: unclaimedState(row), version: row.version + 1, log: [...row.log, line] };
  const released = await replaceCase(deps.db, row, fields, null);
  return released === null ? accessCase(deps, actor, id) : announced(deps, released);
}

async function announced(deps: Deps, row: CaseRecord): Promise<CaseRecord> {
  await announceCase(deps, row);
  return row;
}
