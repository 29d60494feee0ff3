import type { Deps } from '../../deps.ts';
import { found, refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import type { Account } from './account.ts';
import { changeAccount } from './accounts.store.ts';
import { checkPassphrase } from './checkPassphrase.ts';
import { endSessions } from './endSessions.ts';
import { hashPassphrase } from './hashPassphrase.ts';
import { changedMail } from './mails.rules.ts';
import { sendLater } from './sendLater.ts';
import { confirmOwner } from './confirmOwner.ts';
import { removeTokens } from './tokens.store.ts';
import type { Actor } from '../memberships/actor.ts';

/**
 * Changes the actor's passphrase. Every session ends, also this one: whoever calls begins a new one with the account that is
 * answered. Raises `invalid-input` on `current` for a wrong passphrase, and what `checkPassphrase` raises.
 */
export async function changePassphrase(
  deps: Deps,
  actor: Actor,
  input: { current: string; passphrase: string },
): Promise<Account> {
  const account = await confirmOwner(deps, actor, { passphrase: input.current, path: 'current' });
  await checkPassphrase(input.passphrase, account.email);
  if (input.passphrase === input.current) {
    refuse('invalid-input', { faults: [{ path: 'passphrase', message: 'This is the one you have now' }] });
  }
  const passphraseHash = await hashPassphrase(input.passphrase);
  const changed = await inTransaction(deps.db, async (tx) => {
    // A link that was asked for before, by whoever reads that mailbox, does not undo it.
    await removeTokens(deps.db, account.email, tx, ['reset']);
    return changeAccount(deps.db, account._id, { set: { passphraseHash }, endSessions: true }, tx);
  });
  await endSessions(deps, account._id);
  sendLater(deps, changedMail(account.email, deps.config.publicUrl));
  return found(changed);
}
