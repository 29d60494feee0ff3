import type { Deps } from '../../deps.ts';
import { found, refuse } from '../../kit/problem.ts';
import type { Actor } from '../memberships/actor.ts';
import { changeAccount } from './accounts.store.ts';
import { endSessions } from './endSessions.ts';

/** Ends one of the actor's sessions, or with no `id` every one. Raises `not-found` for a session that is not the actor's. */
export async function endOwnSessions(deps: Deps, actor: Actor, id: string | undefined): Promise<void> {
  const accountId = found(actor.accountId);
  if (id !== undefined) {
    if ((await endSessions(deps, accountId, { only: id })) === 0) refuse('not-found');
    return;
  }
  await changeAccount(deps.db, accountId, { set: {}, endSessions: true });
  await endSessions(deps, accountId);
  deps.announce.cutAccount(accountId);
}
