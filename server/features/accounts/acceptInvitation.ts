import type { z } from 'zod';
import type { AcceptInvitation } from '../../contract/accounts.ts';
import type { AccountId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { newId } from '../../kit/ids.ts';
import { refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { changeAccount, findAccountByEmail, insertAccount } from './accounts.store.ts';
import { checkOldEnough } from './checkOldEnough.ts';
import { checkPassphrase } from './checkPassphrase.ts';
import { endSessions } from './endSessions.ts';
import { hashPassphrase } from './hashPassphrase.ts';
import { hashToken } from './issueToken.ts';
import { findToken, removeTokens, takeToken } from './tokens.store.ts';

/**
 * Makes the invited person an organisation admin, with a new account or with the one that the address has. The link proves the mailbox.
 * Raises `link-expired`, and `invalid-input` without using the link up.
 */
export async function acceptInvitation(deps: Deps, input: z.output<typeof AcceptInvitation>): Promise<void> {
  const now = deps.clock.now();
  const hash = hashToken(input.token);
  const offered = await findToken(deps.db, hash, 'invite', now);
  if (offered === null) refuse('link-expired');
  const { email } = offered;
  checkOldEnough(input, now);
  await checkPassphrase(input.passphrase, email);
  const facts = {
    passphraseHash: await hashPassphrase(input.passphrase),
    birthYear: input.birthYear,
    birthMonth: input.birthMonth,
    emailConfirmedAt: now,
    orgAdmin: true,
    privacyAcceptedAt: now,
  };
  const known = await findAccountByEmail(deps.db, email);
  const accountId = known?._id ?? newId<AccountId>();
  await inTransaction(deps.db, async (tx) => {
    if ((await takeToken(deps.db, hash, 'invite', now, tx)) === null) refuse('link-expired');
    await removeTokens(deps.db, email, tx);
    if (known !== null) await changeAccount(deps.db, accountId, { set: facts, endSessions: true }, tx);
    else {
      const mail = { held: true, decided: true, replied: true };
      await insertAccount(deps.db, { _id: accountId, email, ...facts, mail, sessionGeneration: 1, createdAt: now }, tx);
    }
    await writeAudit(deps.db, tx, {
      at: now,
      by: accountId,
      byName: 'Organisation admin',
      verb: 'accept-invitation',
      communityId: null,
      target: null,
      detail: { role: 'organisation-admin' },
    });
  });
  await endSessions(deps, accountId);
}
