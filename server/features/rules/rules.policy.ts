import type { CommunityId } from '../../contract/ids.ts';
import type { ProblemCode } from '../../contract/problem.ts';
import { canAdminister, canLead, canWork, type Actor } from '../memberships/actor.ts';
import type { ProposalRow } from './rules.ts';

/** Whether the actor may read a community's rules. To everyone else they do not exist. */
export function mayReadRules(actor: Actor, communityId: CommunityId, now: Date): boolean {
  if (actor.accountId === null) return false;
  if (canWork(actor, communityId, now)) return true;
  return canAdminister(actor, communityId, now);
}

/** Whether the actor may change them, try a change, and have the examples. */
export function mayChangeRules(actor: Actor, communityId: CommunityId, now: Date): boolean {
  return canLead(actor, communityId, now);
}

/** Whether the actor may look at trials: leads, and organisation admins, who decide where there is no second lead. */
export function mayReadTrials(actor: Actor, communityId: CommunityId, now: Date): boolean {
  if (canLead(actor, communityId, now)) return true;
  return actor.orgAdmin;
}

/** Whether the actor may see members' words there. */
export function mayReadWords(actor: Actor, communityId: CommunityId, now: Date): boolean {
  return canWork(actor, communityId, now);
}

/** Why the actor may not agree to a change or refuse it; null where they may: another lead, or an organisation admin. */
export function whyNotSecond(
  actor: Actor,
  proposal: Pick<ProposalRow, 'communityId' | 'by'>,
  now: Date,
): ProblemCode | null {
  if (!mayReadTrials(actor, proposal.communityId, now)) return 'forbidden';
  return proposal.by.account === actor.accountId ? 'same-decider' : null;
}

/** Only who proposed a change may take it back. */
export function mayTakeBack(actor: Actor, proposal: Pick<ProposalRow, 'by'>): boolean {
  return proposal.by.account === actor.accountId;
}
