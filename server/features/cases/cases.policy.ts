import type { AccountId } from '../../contract/ids.ts';
import type { ProblemCode } from '../../contract/problem.ts';
import { canAdminister, canLead, canWork, isTrained, membershipIn, type Actor } from '../memberships/actor.ts';
import type { CaseRecord } from './case.ts';

/** Whether the actor may see a case at all. Everyone else gets the 404 of what does not exist. */
export function maySeeCase(actor: Actor, row: CaseRecord, now: Date): boolean {
  if (actor.accountId === null) return false;
  if (row.communityId === null) return actor.orgAdmin;
  if (canWork(actor, row.communityId, now)) return true;
  if (row.target.kind === 'join-request') return canAdminister(actor, row.communityId, now);
  return row.appeal !== null && actor.orgAdmin;
}

/** Whether the actor's training for this case's community has lapsed: they are told so, and can do nothing. */
export function trainingLapsed(actor: Actor, row: Pick<CaseRecord, 'communityId'>, now: Date): boolean {
  const membership = row.communityId === null ? null : membershipIn(actor, row.communityId);
  if (membership === null) return false;
  if (!membership.roles.includes('supporter') && !membership.roles.includes('lead')) return false;
  return !isTrained(membership, now);
}

/** Why the actor may not take a case that they may see; null where they may. */
export function whyNotTake(actor: Actor, row: CaseRecord, now: Date): ProblemCode | null {
  if (actor.accountId === null) return 'not-found';
  if (isOwn(row, actor.accountId)) return 'own-content';
  if (row.notBy.includes(actor.accountId)) return 'same-decider';
  if (!row.forLeads) return null;
  if (row.communityId !== null && canLead(actor, row.communityId, now)) return null;
  return actor.orgAdmin && row.appeal !== null ? null : 'forbidden';
}

/** Nobody decides on their own words or place, nor on a report about them. */
export function isOwn(row: CaseRecord, accountId: AccountId): boolean {
  return row.subjectAccountId === accountId;
}
