import type { AccountId, MembershipId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
import { findMembershipKept } from './memberships.store.ts';

/**
 * The accounts behind active memberships, without those that muted the writer: whoever is out, or does not want to hear of somebody, is
 * told nothing. For the service alone: no answer may carry them.
 */
export async function accountsOfMemberships(
  db: Db,
  ids: readonly MembershipId[],
  writer: MembershipId | null = null,
): Promise<AccountId[]> {
  if (ids.length === 0) return [];
  const rows = await Promise.all(ids.map((id) => findMembershipKept(db, id)));
  return rows
    .filter((row) => row !== null)
    .filter((row) => row.state === 'active')
    .filter((row) => writer === null || !row.muted.includes(writer))
    .map((row) => row.accountId);
}
