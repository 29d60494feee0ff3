import { keptLimits } from '../../../config/keeping.ts';
import type { AccountId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import type { Db } from '../../kit/db.ts';
import { readKept } from '../../kit/kept.ts';
import { hashSessionId } from '../../kit/sessionStore.ts';
import { subjects } from '../../kit/subjects.ts';
import { visitor, type Actor } from '../memberships/actor.ts';
import { findWithMemberships } from './accounts.store.ts';

type Found = NonNullable<Awaited<ReturnType<typeof findWithMemberships>>>;

/** What of a request, or of a socket's handshake, says who asks. */
export interface Asking {
  readonly session?: { readonly passport?: { readonly user: AccountId }; readonly generation?: number } | null;
  readonly sessionID?: string;
  readonly method?: string;
}

/**
 * Who asks: the session's account with its memberships as they are now, or, for who only reads, as they were at most a moment ago. A
 * deleted account, or a session from before all were ended, is a visitor.
 */
export async function authenticate(
  deps: Pick<Deps, 'db'>,
  req: object,
): Promise<{ actor: Actor; accountId: AccountId | null }> {
  const { session, method } = req as Asking;
  const accountId = session?.passport?.user;
  if (accountId === undefined) return { actor: visitor, accountId: null };
  const find = method === 'GET' ? findKept : findWithMemberships;
  const actor = actorOf(accountId, await find(deps.db, accountId), session?.generation);
  return { actor, accountId: actor.accountId };
}

/** The name of the request's session in rooms and lists; null for visitors. It is not the session's secret. */
export function sessionHash(req: object): string | null {
  const { session, sessionID } = req as Asking;
  if (session?.passport?.user === undefined || sessionID === undefined) return null;
  return hashSessionId(sessionID);
}

/** What an account may do now, for sockets that stay open. */
export async function actorOfAccount(deps: Pick<Deps, 'db'>, accountId: AccountId): Promise<Actor> {
  return actorOf(accountId, await findWithMemberships(deps.db, accountId), undefined);
}

function findKept(db: Db, id: AccountId): Promise<Found | null> {
  return readKept(db, { name: `account:${id}`, of: [subjects.account(id)], forMs: keptLimits.rightsMs }, () =>
    findWithMemberships(db, id),
  );
}

function actorOf(accountId: AccountId, found: Found | null, generation: number | undefined): Actor {
  if (found === null) return visitor;
  const { account, memberships } = found;
  if (generation !== undefined && generation !== account.sessionGeneration) return visitor;
  return {
    accountId,
    orgAdmin: account.orgAdmin,
    emailConfirmed: account.emailConfirmedAt !== null,
    memberships,
  };
}
