import type { MembershipId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import type { Membership } from './membership.ts';
import { changeMembership } from './memberships.store.ts';

/** Whether a membership is as an ending at that instant left it: neither given back nor ended anew since. */
export function isEndedSince(membership: Membership | null, endedAt: Date): boolean {
  return membership?.state === 'ended' && membership.endedAt?.getTime() === endedAt.getTime();
}

/**
 * Takes back the ending of a membership at that instant, inside the transaction that decides it. Null where something came after it:
 * what the member or others did since is not undone.
 */
export function reinstateMembership(db: Db, tx: Tx, id: MembershipId, endedAt: Date): Promise<Membership | null> {
  const set = { state: 'active', endedAt: null, endedReason: null } as const;
  return changeMembership(db, id, set, { state: 'ended', endedAt }, tx);
}
