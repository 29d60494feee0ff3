import { accountLimits } from '../../../config/limits.ts';
import type { AccountId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { createSessionCopies, type SessionCopies } from '../../kit/sessionStoreCopies.ts';
import { removeSessions } from './sessions.store.ts';

const copiesOf = new WeakMap<Deps['redis'], SessionCopies>();

/** The copies of sessions that this process reads and ends; one for each connection to Redis. */
export function sessionCopies(deps: Pick<Deps, 'redis' | 'config'>): SessionCopies {
  const known = copiesOf.get(deps.redis);
  if (known !== undefined) return known;
  const made = createSessionCopies(deps.redis, deps.config.redisPrefix, accountLimits.sessionCopyMs);
  copiesOf.set(deps.redis, made);
  return made;
}

/**
 * Ends sessions of an account, everywhere and at once: all of them, one (`only`), or all but one (`except`), by their hashes. The
 * database goes first, then the copies, then the sockets. Answers how many ended.
 */
export async function endSessions(
  deps: Pick<Deps, 'db' | 'redis' | 'config' | 'announce'>,
  accountId: AccountId,
  which: { only?: string; except?: string } = {},
): Promise<number> {
  const hashes = await removeSessions(deps.db, accountId, which);
  const copies = sessionCopies(deps);
  await Promise.all(hashes.map((hash) => copies.end(hash)));
  for (const hash of hashes) deps.announce.cutSession(hash);
  return hashes.length;
}
