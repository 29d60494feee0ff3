import type { MailPreferences } from '../../contract/accounts.ts';
import type { Deps } from '../../deps.ts';
import { found } from '../../kit/problem.ts';
import type { Actor } from '../memberships/actor.ts';
import { changeAccount } from './accounts.store.ts';

/** Sets which notices also go to the actor by e-mail. */
export async function changeMail(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  mail: MailPreferences,
): Promise<MailPreferences> {
  return found(await changeAccount(deps.db, found(actor.accountId), { set: { mail } })).mail;
}
