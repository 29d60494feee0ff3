import type { AccountId, CommunityId, MembershipId, PostId, ReportId } from '../../contract/ids.ts';

/** What somebody told us is wrong: about a post, from a member; or about anything, from anybody. */
export interface ReportRow {
  readonly _id: ReportId;
  readonly kind: 'post' | 'public';
  /** Who reports; null for somebody who is not signed in. */
  readonly accountId: AccountId | null;
  readonly membershipId: MembershipId | null;
  readonly communityId: CommunityId | null;
  readonly postId: PostId | null;
  /** The reason chosen. */
  readonly what: string;
  readonly text: string;
  readonly where: string;
  /** Where an answer goes, if one is wanted. */
  readonly email: string | null;
  /** Ids of the help that was shown, and whether it was shown as for danger to life. */
  readonly helpShown: readonly string[];
  readonly crisis: boolean;
  readonly idempotencyKey: string | null;
  readonly at: Date;
}
