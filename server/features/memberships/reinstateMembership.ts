import type { MembershipId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import type { Membership } from './membership.ts';
import { changeMembership } from './memberships.store.ts';

/**
 * Gives an ended membership back as it was, inside the transaction that decides it. Null where it has not ended.
 */
export function reinstateMembership(db: Db, tx: Tx, id: MembershipId): Promise<Membership | null> {
  const set = { state: 'active', endedAt: null, endedReason: null } as const;
  return changeMembership(db, id, set, { state: 'ended' }, tx);
}
