import type { AccountId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import { changeMembership, findAllMemberships } from './memberships.store.ts';

/** The name that stands where a person has gone for good. */
export const goneName = 'Someone who left';

/**
 * Ends every membership of an account and takes the person out of it: name, account and roles go; the empty place stays, so that
 * conversations keep their shape. Inside a transaction.
 */
export async function eraseMemberships(
  db: Db,
  tx: Tx,
  input: { readonly accountId: AccountId; readonly at: Date },
): Promise<void> {
  for (const membership of await findAllMemberships(db, input.accountId, tx)) {
    const set = {
      // An account that never was: places in several communities can't be linked to each other any more.
      accountId: newId<AccountId>(),
      pseudonym: goneName,
      pseudonymKey: `gone:${membership._id}`,
      formerKeys: [],
      roles: ['peer'] as const,
      trainedUntil: null,
      state: 'ended' as const,
      endedAt: membership.endedAt ?? input.at,
      endedReason: null,
      muted: [],
    };
    await changeMembership(db, membership._id, set, {}, tx);
  }
}
