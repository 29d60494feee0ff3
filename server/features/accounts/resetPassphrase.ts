import type { ResetPassphrase } from '../../contract/accounts.ts';
import type { AccountId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { changeAccount, findAccount, findAccountByEmail } from './accounts.store.ts';
import { checkOldEnough } from './checkOldEnough.ts';
import { checkPassphrase } from './checkPassphrase.ts';
import { normaliseEmail } from './email.rules.ts';
import { endSessions } from './endSessions.ts';
import { hashPassphrase } from './hashPassphrase.ts';
import { countMail } from './limiter.ts';
import { hashToken, issueToken } from './issueToken.ts';
import { changedMail, resetMail } from './mails.rules.ts';
import { sendLater } from './sendLater.ts';
import { findToken, removeTokens, takeToken } from './tokens.store.ts';

/**
 * Sends a link to set a new passphrase, where the address has an account. Otherwise nothing is sent, the same is done and the same is
 * answered. Raises `too-many-requests`.
 */
export async function askForReset(
  deps: Pick<Deps, 'db' | 'clock' | 'config' | 'mailer' | 'log' | 'redis'>,
  input: { email: string },
): Promise<void> {
  const email = normaliseEmail(input.email);
  await countMail(deps, email);
  const account = await findAccountByEmail(deps.db, email);
  const token = await issueToken(deps, { purpose: 'reset', accountId: account?._id ?? null, email });
  if (account !== null) sendLater(deps, resetMail(email, deps.config.publicUrl, token));
}

/**
 * Sets a new passphrase by a link. The link proves the mailbox, so the address counts as confirmed; every session ends. An account that
 * nobody had confirmed takes its owner's birth and yes in the place of whoever's are there. Raises `link-expired`, and `invalid-input`
 * without using the link up. Answers whose passphrase it was.
 */
export async function completeReset(deps: Deps, input: ResetPassphrase): Promise<AccountId> {
  const now = deps.clock.now();
  const hash = hashToken(input.token);
  const offered = await findToken(deps.db, hash, 'reset', now);
  if (offered?.accountId === null || offered === null) refuse('link-expired');
  const { accountId, email } = offered;
  const account = await findAccount(deps.db, accountId);
  const owner = account?.emailConfirmedAt === null ? ownerOf(input, now) : {};
  await checkPassphrase(input.passphrase, email);
  const passphraseHash = await hashPassphrase(input.passphrase);
  await inTransaction(deps.db, async (tx) => {
    if ((await takeToken(deps.db, hash, 'reset', now, tx)) === null) refuse('link-expired');
    // An invitation to administer goes on.
    await removeTokens(deps.db, email, tx, ['reset', 'confirm']);
    const set = { ...owner, passphraseHash, emailConfirmedAt: now };
    if ((await changeAccount(deps.db, accountId, { set, endSessions: true }, tx)) === null) refuse('link-expired');
  });
  await endSessions(deps, accountId);
  sendLater(deps, changedMail(email, deps.config.publicUrl));
  return accountId;
}

/** What its owner says of themselves. Raises `invalid-input` where that is missing, or somebody is too young. */
function ownerOf({ birthYear, birthMonth, privacyAccepted }: ResetPassphrase, now: Date) {
  if (birthYear === undefined || birthMonth === undefined || privacyAccepted === undefined) {
    const missing = { birthMonth, birthYear, privacyAccepted };
    const paths = Object.entries(missing).flatMap(([path, value]) => (value === undefined ? [path] : []));
    return refuse('invalid-input', { faults: paths.map((path) => ({ path, message: 'Is needed' })) });
  }
  checkOldEnough({ birthYear, birthMonth }, now);
  return { birthYear, birthMonth, privacyAcceptedAt: now };
}
