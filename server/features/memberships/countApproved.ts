import type { MembershipId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { countApprovedPost } from './memberships.store.ts';

/** Counts one more approved post of a member, inside the transaction that approves it. Newcomer rules read the count. */
export function countApproved(db: Db, id: MembershipId, tx: Tx): Promise<void> {
  return countApprovedPost(db, id, tx);
}
