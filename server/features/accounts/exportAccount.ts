import type { Deps } from '../../deps.ts';
import { found } from '../../kit/problem.ts';
import type { Actor } from '../memberships/actor.ts';
import { exportMemberships } from '../memberships/exportMemberships.ts';
import { findAccount } from './accounts.store.ts';
import { describeDevice } from './describeDevice.rules.ts';
import { findSessions } from './sessions.store.ts';

/** Everything that the service keeps of the actor, feature by feature. Also for those whose memberships have all ended. */
export async function exportAccount(
  deps: Pick<Deps, 'db' | 'clock' | 'ownData'>,
  actor: Actor,
): Promise<Record<string, unknown>> {
  const accountId = found(actor.accountId);
  const account = found(await findAccount(deps.db, accountId));
  const [sessions, memberships, ...parts] = await Promise.all([
    findSessions(deps.db, accountId),
    exportMemberships(deps, accountId),
    ...deps.ownData.map((own) => own.collect(deps.db, accountId)),
  ]);
  return {
    exportedAt: deps.clock.now().toISOString(),
    account: {
      email: account.email,
      birthYear: account.birthYear,
      birthMonth: account.birthMonth,
      emailConfirmedAt: account.emailConfirmedAt?.toISOString() ?? null,
      orgAdmin: account.orgAdmin,
      mail: account.mail,
      privacyAcceptedAt: account.privacyAcceptedAt.toISOString(),
      createdAt: account.createdAt.toISOString(),
    },
    sessions: sessions.map((row) => ({
      startedAt: row.session.startedAt ?? null,
      device: describeDevice(row.session.device ?? ''),
    })),
    memberships,
    ...Object.fromEntries(deps.ownData.map((own, at) => [own.name, parts[at]])),
  };
}
