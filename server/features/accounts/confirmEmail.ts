import type { Deps } from '../../deps.ts';
import { refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { changeAccount } from './accounts.store.ts';
import { hashToken } from './issueToken.ts';
import { takeToken } from './tokens.store.ts';

/** Confirms the address that a link was sent to. Raises `link-expired`. */
export async function confirmEmail(deps: Pick<Deps, 'db' | 'clock'>, input: { token: string }): Promise<void> {
  const now = deps.clock.now();
  await inTransaction(deps.db, async (tx) => {
    const token = await takeToken(deps.db, hashToken(input.token), 'confirm', now, tx);
    if (token?.accountId === null || token === null) refuse('link-expired');
    const changed = await changeAccount(deps.db, token.accountId, { set: { emailConfirmedAt: now } }, tx);
    if (changed === null) refuse('link-expired');
  });
}
