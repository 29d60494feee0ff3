import type { SessionRow } from '../../contract/accounts.ts';
import type { Deps } from '../../deps.ts';
import { found } from '../../kit/problem.ts';
import type { Actor } from '../memberships/actor.ts';
import { describeDevice } from './describeDevice.rules.ts';
import { findSessions } from './sessions.store.ts';

/** The actor's own sign-ins, the latest used first. `current` is the hash of the session that asks. */
export async function listSessions(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  current: string | null,
): Promise<{ items: SessionRow[] }> {
  const rows = await findSessions(deps.db, found(actor.accountId));
  const now = deps.clock.now().toISOString();
  const items = rows.map((row) => ({
    id: row._id,
    current: row._id === current,
    startedAt: row.session.startedAt ?? now,
    lastSeenAt: row.lastModified?.toISOString() ?? row.session.startedAt ?? now,
    device: describeDevice(row.session.device ?? ''),
  }));
  return { items };
}
