import type { Deps } from '../../deps.ts';
import { refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import type { Actor } from '../memberships/actor.ts';
import { eraseMemberships } from '../memberships/eraseMemberships.ts';
import { countOtherOrgAdmins, removeAccount } from './accounts.store.ts';
import { confirmOwner } from './confirmOwner.ts';
import { endSessions } from './endSessions.ts';
import { removeTokens } from './tokens.store.ts';

/**
 * Deletes the actor's account: what features keep of it, its places in communities, and itself, in one transaction; then its sessions
 * and sockets. Raises `invalid-input` on `passphrase`, and `last-admin` for the only organisation admin.
 */
export async function deleteAccount(deps: Deps, actor: Actor, input: { passphrase: string }): Promise<void> {
  const account = await confirmOwner(deps, actor, { passphrase: input.passphrase, path: 'passphrase' });
  const at = deps.clock.now();
  const rests: (() => Promise<void>)[] = [];
  await inTransaction(deps.db, async (tx) => {
    if (account.orgAdmin && (await countOtherOrgAdmins(deps.db, account._id, tx)) === 0) refuse('last-admin');
    // One after the other: a transaction is one conversation with the database.
    for (const own of deps.ownData) await own.erase(deps.db, tx, account._id, (rest) => void rests.push(rest));
    await eraseMemberships(deps.db, tx, { accountId: account._id, at });
    await removeTokens(deps.db, account.email, tx);
    await removeAccount(deps.db, account._id, tx);
    await writeAudit(deps.db, tx, {
      at,
      by: null,
      byName: 'a member',
      verb: 'delete-account',
      communityId: null,
      target: null,
      detail: {},
    });
  });
  await endSessions(deps, account._id);
  for (const rest of rests) await rest();
  deps.announce.cutAccount(account._id);
}
