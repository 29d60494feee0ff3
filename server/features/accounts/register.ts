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
import { chooseMail, confirmMail, knownMail } from './mails.rules.ts';
import { sendLater } from './sendLater.ts';

type Registering = Pick<Deps, 'db' | 'clock' | 'config' | 'mailer' | 'log' | 'redis'>;

/**
 * Registers somebody. The answer is the same whether or not the address is known; only its mailbox learns which. Where nobody has
 * confirmed an earlier registration, two people may be at work: neither's passphrase counts any more, and whoever holds the mailbox
 * chooses one by a link. Raises `invalid-input`.
 */
export async function register(deps: Registering, input: Register): Promise<void> {
  const email = normaliseEmail(input.email);
  checkOldEnough(input, deps.clock.now());
  await checkPassphrase(input.passphrase, email);
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
  const contested = await replaceUnconfirmed(deps.db, known._id, { ...facts, passphraseHash: null });
  await askToChoose(deps, contested ? known._id : null, email);
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

async function askToConfirm(deps: Registering, accountId: AccountId, email: string): Promise<void> {
  const token = await issueToken(deps, { purpose: 'confirm', accountId, email });
  sendLater(deps, confirmMail(email, deps.config.publicUrl, token));
}

/**
 * Sends a link to choose a passphrase, which confirms the address too; links to confirm stop working. Without a contested account the
 * link is made as well, leads nowhere and is not sent: both ways take the same time.
 */
async function askToChoose(deps: Registering, accountId: AccountId | null, email: string): Promise<void> {
  const { publicUrl } = deps.config;
  if (accountId !== null) await issueToken(deps, { purpose: 'confirm', accountId: null, email });
  const token = await issueToken(deps, { purpose: accountId === null ? 'confirm' : 'reset', accountId, email });
  sendLater(deps, accountId === null ? knownMail(email, publicUrl) : chooseMail(email, publicUrl, token));
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
