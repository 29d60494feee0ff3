import type { MembershipId } from '../../contract/ids.ts';
import type { Membership } from './membership.ts';

/** Whether a member muted the author of a post. What somebody writes as staff reaches everyone, also those who muted the peer they were. */
export function isMuted(
  member: Pick<Membership, 'muted'>,
  author: { readonly membershipId: MembershipId | null; readonly badge: 'supporter' | 'lead' | null },
): boolean {
  return author.badge === null && author.membershipId !== null && member.muted.includes(author.membershipId);
}
