import { keptLimits } from '../../../config/keeping.ts';
import type { MailPreferences } from '../../contract/accounts.ts';
import type { AccountId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import type { Db } from '../../kit/db.ts';
import { readKept } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';
import { findAccount, findAccountByEmail } from './accounts.store.ts';
import type { Birth } from './age.rules.ts';
import { normaliseEmail } from './email.rules.ts';

type Reading = Pick<Deps, 'db'>;

/** Where an account gets its mail; null once it is gone. Never show it, never log it. */
export async function emailOf(deps: Reading, accountId: AccountId): Promise<string | null> {
  return (await findAccount(deps.db, accountId))?.email ?? null;
}

/** Year and month of birth; null once the account is gone. */
export async function birthOf(deps: Reading, accountId: AccountId): Promise<Birth | null> {
  const account = await findAccount(deps.db, accountId);
  return account === null ? null : { birthYear: account.birthYear, birthMonth: account.birthMonth };
}

/** The account that has a confirmed address, if there is one. For staff alone: nobody else may learn whether an address is known. */
export async function accountIdOf(deps: Reading, email: string): Promise<AccountId | null> {
  const account = await findAccountByEmail(deps.db, normaliseEmail(email));
  return account === null || account.emailConfirmedAt === null ? null : account._id;
}

/** What sending a mail needs, as it was at most a moment ago; null once the account is gone. */
export async function findContact(
  db: Db,
  accountId: AccountId,
): Promise<{ email: string; emailConfirmed: boolean; mail: MailPreferences } | null> {
  const of = [subjects.account(accountId)];
  const account = await readKept(db, { name: `contact:${accountId}`, of, forMs: keptLimits.contactMs }, () =>
    findAccount(db, accountId),
  );
  if (account === null) return null;
  return { email: account.email, emailConfirmed: account.emailConfirmedAt !== null, mail: account.mail };
}
