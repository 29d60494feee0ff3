import type { OwnMembership } from '../../contract/accounts.ts';
import type { MemberRow } from '../../contract/communities.ts';
import { canAdminister, canLead, canWork, isTrained, type Actor } from './actor.ts';
import type { Membership } from './membership.ts';

/** What of a community a membership's own view names. */
interface Named {
  readonly slug: string;
  readonly name: string;
  readonly charter: { readonly version: number };
}

/** Whether a membership lets write now: peers always, staff while their training holds, and nobody before they accept the charter. */
export function mayPost(membership: Membership, charterVersion: number, now: Date): boolean {
  if (membership.state !== 'active') return false;
  if (membership.charterVersion < charterVersion) return false;
  if (membership.roles.includes('peer')) return true;
  if (!membership.roles.includes('supporter') && !membership.roles.includes('lead')) return false;
  return isTrained(membership, now);
}

/** A membership as its own holder sees it. */
export function presentOwnMembership(actor: Actor, membership: Membership, community: Named, now: Date): OwnMembership {
  const active = membership.state === 'active';
  const charterChanged = active && membership.charterVersion < community.charter.version;
  return {
    id: membership._id,
    community: { slug: community.slug, name: community.name },
    pseudonym: membership.pseudonym,
    roles: [...membership.roles],
    state: membership.state,
    trainedUntil: membership.trainedUntil?.toISOString() ?? null,
    charterChanged,
    can: {
      post: mayPost(membership, community.charter.version, now),
      work: active && canWork(actor, membership.communityId, now),
      lead: active && canLead(actor, membership.communityId, now),
      administer: active && canAdminister(actor, membership.communityId, now),
      leave: active,
    },
    joinedAt: membership.joinedAt.toISOString(),
    endedAt: membership.endedAt?.toISOString() ?? null,
  };
}

/** A member as those who administer the community see them. */
export function presentMemberRow(membership: Membership): MemberRow {
  return {
    id: membership._id,
    pseudonym: membership.pseudonym,
    roles: [...membership.roles],
    trainedUntil: membership.trainedUntil?.toISOString() ?? null,
    joinedAt: membership.joinedAt.toISOString(),
    state: membership.state,
  };
}
