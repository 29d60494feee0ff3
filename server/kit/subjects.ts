import type { AccountId, CommunityId, MembershipId, ThreadId } from '../contract/ids.ts';

/** Names of what changes, for what is kept of it (`kept.ts`). */
export const subjects = {
  /** An account with its memberships. */
  account: (id: AccountId) => `account:${id}`,
  membership: (id: MembershipId) => `membership:${id}`,
  session: (hash: string) => `session:${hash}`,
  /** Any community, or its own rules: they change rarely. */
  communities: 'communities',
  /** The list of a community's threads. */
  threads: (id: CommunityId) => `threads:${id}`,
  /** One thread with all its posts. */
  thread: (id: ThreadId) => `thread:${id}`,
  /** What a member has looked at. */
  reads: (id: MembershipId) => `reads:${id}`,
  notices: (id: AccountId) => `notices:${id}`,
  /** Whatever is kept: for writes that touch more than they can name. */
  everything: 'everything',
} as const;
