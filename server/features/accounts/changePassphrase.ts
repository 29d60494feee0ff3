import type { Deps } from '../../deps.ts';
import { found, refuse } from '../../kit/problem.ts';
import type { Account } from './account.ts';
import { changeAccount } from './accounts.store.ts';
import { checkPassphrase } from './checkPassphrase.ts';
import { endSessions } from './endSessions.ts';
import { hashPassphrase } from './hashPassphrase.ts';
import { changedMail } from './mails.rules.ts';
import { sendLater } from './sendLater.ts';
import { confirmOwner } from './confirmOwner.ts';
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
  const changed = await changeAccount(deps.db, account._id, { set: { passphraseHash }, endSessions: true });
  await endSessions(deps, account._id);
  sendLater(deps, changedMail(account.email, deps.config.publicUrl));
  return found(changed);
}
