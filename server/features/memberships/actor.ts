import type { AccountId, CommunityId } from '../../contract/ids.ts';
import type { Membership } from './membership.ts';

/** Who asks. A visitor is an actor with nothing. */
export interface Actor {
  readonly accountId: AccountId | null;
  readonly orgAdmin: boolean;
  readonly emailConfirmed: boolean;
  /** Active memberships. */
  readonly memberships: readonly Membership[];
}

/** Someone who is not signed in. */
export const visitor: Actor = { accountId: null, orgAdmin: false, emailConfirmed: false, memberships: [] };

/** The actor's active membership in a community, if there is one. */
export function membershipIn(actor: Actor, communityId: CommunityId): Membership | null {
  return actor.memberships.find((membership) => membership.communityId === communityId) ?? null;
}

/** Whether staff powers hold at `now`. */
export function isTrained(membership: Membership, now: Date): boolean {
  return membership.trainedUntil !== null && membership.trainedUntil > now;
}

/** Whether the actor is let in to a community at all: any active membership lets read. */
export function isInside(actor: Actor, communityId: CommunityId): boolean {
  return membershipIn(actor, communityId) !== null;
}

/** Whether the actor works the cases of a community: a supporter or lead in training. */
export function canWork(actor: Actor, communityId: CommunityId, now: Date): boolean {
  const membership = membershipIn(actor, communityId);
  if (membership === null) return false;
  if (!membership.roles.includes('supporter') && !membership.roles.includes('lead')) return false;
  return isTrained(membership, now);
}

/** Whether the actor takes escalations and appeals of a community. */
export function canLead(actor: Actor, communityId: CommunityId, now: Date): boolean {
  const membership = membershipIn(actor, communityId);
  if (membership === null) return false;
  if (!membership.roles.includes('lead')) return false;
  return isTrained(membership, now);
}

/** Whether the actor may change a community's settings and staff. */
export function canAdminister(actor: Actor, communityId: CommunityId, now: Date): boolean {
  if (actor.orgAdmin) return true;
  const membership = membershipIn(actor, communityId);
  if (membership === null) return false;
  if (!membership.roles.includes('admin')) return false;
  return isTrained(membership, now);
}

/** The name under which staff act in a community: their own there, or none for organisation admins from outside. */
export function staffNameOf(actor: Actor, communityId: CommunityId): string {
  return membershipIn(actor, communityId)?.pseudonym ?? 'Organisation admin';
}
