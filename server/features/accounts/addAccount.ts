import type { AccountId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import type { Tx } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import type { Account } from './account.ts';
import { insertAccount } from './accounts.store.ts';
import type { Birth } from './age.rules.ts';
import { normaliseEmail } from './email.rules.ts';
import { hashPassphrase } from './hashPassphrase.ts';

/** A new account's facts. */
export interface NewAccount extends Birth {
  readonly email: string;
  readonly passphrase: string;
  readonly confirmed: boolean;
  readonly orgAdmin: boolean;
}

/** Makes an account. Raises the duplicate of `email-once` when the address is known. */
export async function addAccount(deps: Pick<Deps, 'db' | 'clock'>, input: NewAccount, tx?: Tx): Promise<AccountId> {
  const now = deps.clock.now();
  const row: Account = {
    _id: newId<AccountId>(),
    email: normaliseEmail(input.email),
    passphraseHash: await hashPassphrase(input.passphrase),
    birthYear: input.birthYear,
    birthMonth: input.birthMonth,
    emailConfirmedAt: input.confirmed ? now : null,
    orgAdmin: input.orgAdmin,
    mail: { held: true, decided: true, replied: true },
    sessionGeneration: 1,
    privacyAcceptedAt: now,
    createdAt: now,
  };
  await insertAccount(deps.db, row, tx);
  return row._id;
}
