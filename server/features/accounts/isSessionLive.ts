import type { AccountId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { findAccount } from './accounts.store.ts';
import { findSession } from './sessions.store.ts';

/** Whether a session still goes on, asked of the database itself. For sockets, which outlive the request that opened them. */
export async function isSessionLive(
  deps: Pick<Deps, 'db'>,
  input: { readonly accountId: AccountId; readonly hash: string },
): Promise<boolean> {
  const [account, stored] = await Promise.all([
    findAccount(deps.db, input.accountId),
    findSession(deps.db, input.accountId, input.hash),
  ]);
  if (account === null || stored === null) return false;
  return stored.session.generation === account.sessionGeneration;
}
