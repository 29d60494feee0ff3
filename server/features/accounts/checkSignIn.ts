import { accountLimits } from '../../../config/limits.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../kit/problem.ts';
import type { Account } from './account.ts';
import { findAccountByEmail } from './accounts.store.ts';
import { readDevice } from './deviceCookie.ts';
import { normaliseEmail } from './email.rules.ts';
import { isRightPassphrase } from './hashPassphrase.ts';
import { digestOf, triesOf } from './limiter.ts';

/** A try to sign in. */
export interface SignInTry {
  readonly email: string;
  readonly passphrase: string;
  readonly address: string;
  readonly cookies: string | undefined;
}

/**
 * Gives the account whose address and passphrase these are. An unknown address and a wrong passphrase take the same time and raise the
 * same `wrong-sign-in`. Tries are counted by address and by account, so that guessing is slow; a browser that the owner signed in from
 * before has a count of its own, so that nobody can lock an owner out. Raises also `too-many-requests` and, after the right passphrase
 * only, `email-unconfirmed`.
 */
export async function checkSignIn(
  deps: Pick<Deps, 'db' | 'redis' | 'config' | 'clock'>,
  tried: SignInTry,
): Promise<Account> {
  const email = normaliseEmail(tried.email);
  const tries = triesOf(deps);
  const account = await findAccountByEmail(deps.db, email);
  const device =
    account === null ? null : readDevice(deps.config.sessionSecret, account._id, tried.cookies, deps.clock.now());
  const counted =
    device === null
      ? ({ name: 'sign-in-account', who: digestOf(email), limit: accountLimits.signInAccount } as const)
      : ({ name: 'sign-in-device', who: device.id, limit: accountLimits.signInDevice } as const);
  if (device === null) await tries.count('sign-in-address', tried.address, accountLimits.signInAddress);
  await tries.count(counted.name, counted.who, counted.limit);
  const right = await isRightPassphrase(account?.passphraseHash ?? null, tried.passphrase);
  if (!right || account === null) refuse('wrong-sign-in');
  // Many people sign in from one address of a clinic: only wrong tries add up there.
  if (device === null) await tries.giveBack('sign-in-address', tried.address, accountLimits.signInAddress);
  await tries.forget(counted.name, counted.who, counted.limit);
  if (account.emailConfirmedAt === null) refuse('email-unconfirmed');
  return account;
}
