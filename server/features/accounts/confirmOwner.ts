import { accountLimits } from '../../../config/limits.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../kit/problem.ts';
import type { Actor } from '../memberships/actor.ts';
import type { Account } from './account.ts';
import { findAccount } from './accounts.store.ts';
import { isRightPassphrase } from './hashPassphrase.ts';
import { triesOf } from './limiter.ts';

/** Asks for the passphrase once more before something that can't be undone. Raises `invalid-input` on `path`, and `too-many-requests`. */
export async function confirmOwner(
  deps: Pick<Deps, 'db' | 'redis' | 'config'>,
  actor: Actor,
  input: { readonly passphrase: string; readonly path: string },
): Promise<Account> {
  const account = actor.accountId === null ? null : await findAccount(deps.db, actor.accountId);
  if (account === null) refuse('signed-out');
  const tries = triesOf(deps);
  await tries.count('confirm-owner', account._id, accountLimits.signInDevice);
  if (!(await isRightPassphrase(account.passphraseHash, input.passphrase))) {
    refuse('invalid-input', { faults: [{ path: input.path, message: 'This is not your passphrase' }] });
  }
  await tries.forget('confirm-owner', account._id, accountLimits.signInDevice);
  return account;
}
