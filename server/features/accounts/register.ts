import type { Register } from '../../contract/accounts.ts';
import type { AccountId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { isDuplicate } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import type { Account } from './account.ts';
import { findAccountByEmail, insertAccount, replaceUnconfirmed } from './accounts.store.ts';
import { checkOldEnough } from './checkOldEnough.ts';
import { checkPassphrase } from './checkPassphrase.ts';
import { normaliseEmail } from './email.rules.ts';
import { hashPassphrase } from './hashPassphrase.ts';
import { issueToken } from './issueToken.ts';
import { countMail } from './limiter.ts';
import { confirmMail, knownMail } from './mails.rules.ts';
import { sendLater } from './sendLater.ts';

type Registering = Pick<Deps, 'db' | 'clock' | 'config' | 'mailer' | 'log' | 'redis'>;

/**
 * Registers somebody. The answer is the same whether or not the address is known; only its mailbox learns which. A registration that
 * nobody confirmed is replaced, so that whoever holds the mailbox decides. Raises `invalid-input`.
 */
export async function register(deps: Registering, input: Register): Promise<void> {
  const email = normaliseEmail(input.email);
  checkOldEnough(input, deps.clock.now());
  checkPassphrase(input.passphrase, email);
  await countMail(deps, email);
  const facts = await newFacts(deps, input, email);
  const known = await findAccountByEmail(deps.db, email);
  if (known === null) {
    const row = { _id: newId<AccountId>(), ...facts };
    try {
      await insertAccount(deps.db, row);
    } catch (error) {
      // Two registrations at once: the other one's mail is under way.
      if (!isDuplicate(error, 'email-once')) throw error;
      return;
    }
    await askToConfirm(deps, row._id, email);
    return;
  }
  const replaced = await replaceUnconfirmed(deps.db, known._id, facts);
  await askToConfirm(deps, replaced ? known._id : null, email);
}

/**
 * Sends a new confirmation link, where the address has an account that waits for one. Otherwise nothing is sent, the same is done and
 * the same is answered. Raises `too-many-requests`.
 */
export async function resendConfirmation(deps: Registering, input: { email: string }): Promise<void> {
  const email = normaliseEmail(input.email);
  await countMail(deps, email);
  const account = await findAccountByEmail(deps.db, email);
  const waits = account?.emailConfirmedAt === null;
  const token = await issueToken(deps, { purpose: 'confirm', accountId: waits ? account._id : null, email });
  if (waits) sendLater(deps, confirmMail(email, deps.config.publicUrl, token));
}

/** Without an account to confirm, the link is made as well, leads nowhere and is not sent: both ways take the same time. */
async function askToConfirm(deps: Registering, accountId: AccountId | null, email: string): Promise<void> {
  const token = await issueToken(deps, { purpose: 'confirm', accountId, email });
  const { publicUrl } = deps.config;
  sendLater(deps, accountId === null ? knownMail(email, publicUrl) : confirmMail(email, publicUrl, token));
}

async function newFacts(deps: Registering, input: Register, email: string): Promise<Omit<Account, '_id'>> {
  const now = deps.clock.now();
  return {
    email,
    passphraseHash: await hashPassphrase(input.passphrase),
    birthYear: input.birthYear,
    birthMonth: input.birthMonth,
    emailConfirmedAt: null,
    orgAdmin: false,
    mail: { held: true, decided: true, replied: true },
    sessionGeneration: 1,
    privacyAcceptedAt: now,
    createdAt: now,
  };
}
