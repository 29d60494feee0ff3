import type { AccountId, MembershipId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
import { findMembershipsById } from './memberships.store.ts';

/** The accounts behind active memberships. For the service alone: no answer may carry them. */
export async function accountsOfMemberships(db: Db, ids: readonly MembershipId[]): Promise<AccountId[]> {
  if (ids.length === 0) return [];
  const rows = await findMembershipsById(db, ids);
  return rows.filter((row) => row.state === 'active').map((row) => row.accountId);
}
