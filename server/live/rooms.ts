import type { AccountId, CommunityId, ThreadId } from '../contract/ids.ts';

/** Names of rooms. Accounts and sessions have rooms that only the server knows of. */
export const rooms = {
  account: (id: AccountId) => `account:${id}`,
  session: (hash: string) => `session:${hash}`,
  community: (id: CommunityId) => `community:${id}`,
  thread: (id: ThreadId) => `thread:${id}`,
  desk: (id: CommunityId) => `desk:${id}`,
  orgAdmins: 'org-admins',
} as const;
