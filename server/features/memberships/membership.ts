import type { AccountId, CommunityId, DecisionId, MembershipId } from '../../contract/ids.ts';
import type { Role } from '../../contract/roles.ts';

/** Somebody in one community: the only thing of a person that others there can see. */
export interface Membership {
  readonly _id: MembershipId;
  readonly accountId: AccountId;
  readonly communityId: CommunityId;
  readonly roles: readonly Role[];
  readonly pseudonym: string;
  /** The pseudonym folded for comparison; unique in a community. */
  readonly pseudonymKey: string;
  /** Those by which they went before: nobody else goes by them. */
  readonly formerKeys?: readonly string[];
  /** Staff powers hold while this lies ahead; null for peers. */
  readonly trainedUntil: Date | null;
  readonly charterVersion: number;
  readonly state: 'active' | 'ended';
  readonly joinedAt: Date;
  readonly endedAt: Date | null;
  readonly endedReason: string | null;
  /** The decision that ended it, while it can be appealed. */
  readonly endedDecisionId?: DecisionId | null;
  /** Posts of this member that a person or the screening let stand; newcomer rules count them. Counted up to a number beyond which none asks. */
  readonly approvedPosts: number;
  /** Memberships whose words this member does not want to see. */
  readonly muted: readonly MembershipId[];
}
