import type { AccountId, CaseId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { found, refuse } from '../../kit/problem.ts';
import { membershipIn, type Actor } from '../memberships/actor.ts';
import type { CaseRecord } from './case.ts';
import { maySeeCase, trainingLapsed } from './cases.policy.ts';
import { runningClaim } from './cases.rules.ts';
import { findCase } from './cases.store.ts';

/** The gate to a case. Raises `not-found` for everyone who does not work it, and `training-lapsed` for who would. */
export async function accessCase(deps: Pick<Deps, 'db' | 'clock'>, actor: Actor, id: CaseId): Promise<CaseRecord> {
  const row = found(await findCase(deps.db, id));
  const now = deps.clock.now();
  if (maySeeCase(actor, row, now)) return row;
  return refuse(trainingLapsed(actor, row, now) ? 'training-lapsed' : 'not-found');
}

/** The name under which staff act: theirs in the community, or the organisation's. */
export function staffName(actor: Actor, row: Pick<CaseRecord, 'communityId'>): string {
  const membership = row.communityId === null ? null : membershipIn(actor, row.communityId);
  return membership?.pseudonym ?? 'Organisation admin';
}

/** The account behind an actor. Raises `signed-out`. */
export function accountOf(actor: Actor): AccountId {
  return actor.accountId ?? refuse('signed-out');
}

/** Raises `claim-lost` (with who holds it now) unless the actor holds the case under this claim at `now`. */
export function requireClaim(
  row: CaseRecord,
  actor: Actor,
  claimId: string | null,
  now: Date,
): NonNullable<CaseRecord['claim']> {
  const claim = runningClaim(row, now);
  if (claim !== null && claim.by === actor.accountId && (claimId === null || claim.id === claimId)) return claim;
  return refuse('claim-lost', { extra: { state: row.state, version: row.version, heldBy: claim?.byName ?? null } });
}
