import type { z } from 'zod';
import type { AssignStaff, MemberRow } from '../../contract/communities.ts';
import type { AccountId, MembershipId } from '../../contract/ids.ts';
import type { Role } from '../../contract/roles.ts';
import type { Deps } from '../../deps.ts';
import { isDuplicate, type Tx } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import { found, refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { accountIdOf } from '../accounts/readAccounts.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { accessAdministered } from '../communities/accessAdministered.ts';
import type { CommunityRow } from '../communities/community.ts';
import { isTrained, staffNameOf, type Actor } from './actor.ts';
import type { Membership } from './membership.ts';
import { presentMemberRow } from './memberships.present.ts';
import { changeMembership, findMembershipOf, insertMembership } from './memberships.store.ts';
import { pseudonymKeyOf, renamed } from './pseudonym.rules.ts';

type Assignment = z.output<typeof AssignStaff>;

/**
 * Gives somebody a staff role in a community, or changes until when their training holds. Peers keep being peers, and keep the name by
 * which others know them. Raises `not-found` for those who do not administer the community; `invalid-input` on `email` where no account
 * has that address, and on `name` where it is taken; `forbidden` for a community's admin who names themselves.
 */
export async function assignStaff(
  deps: Deps,
  actor: Actor,
  input: { readonly slug: string; readonly body: Assignment },
): Promise<MemberRow> {
  const community = await accessAdministered(deps, actor, input.slug);
  const accountId = await accountIdOf(deps, input.body.email);
  if (accountId === null) {
    refuse('invalid-input', { faults: [{ path: 'email', message: 'No account has this address' }] });
  }
  // Whose training holds until when is for somebody else to say.
  if (accountId === actor.accountId && !actor.orgAdmin) refuse('forbidden');
  const at = deps.clock.now();
  const assigned = await nameTakenIsAFault(() =>
    inTransaction(deps.db, async (tx) => {
      const membership = await write(deps, tx, { accountId, community, body: input.body, at });
      await writeAudit(deps.db, tx, {
        at,
        by: actor.accountId,
        byName: staffNameOf(actor, community._id),
        verb: 'assign-staff',
        communityId: community._id,
        target: `membership ${membership._id}`,
        detail: { role: input.body.role, trainedUntil: input.body.trainedUntil },
      });
      return membership;
    }),
  );
  deps.announce.sessionChanged(accountId);
  // Sockets come back and are asked again what they may join.
  deps.announce.cutAccount(accountId);
  return presentMemberRow(assigned);
}

interface Writing {
  readonly accountId: AccountId;
  readonly community: CommunityRow;
  readonly body: Assignment;
  readonly at: Date;
}

async function write(deps: Deps, tx: Tx, { accountId, community, body, at }: Writing): Promise<Membership> {
  const former = await findMembershipOf(deps.db, accountId, community._id, tx);
  const trainedUntil = new Date(body.trainedUntil);
  if (former === null) {
    const row: Membership = {
      _id: newId<MembershipId>(),
      accountId,
      communityId: community._id,
      roles: [body.role],
      pseudonym: body.name,
      pseudonymKey: pseudonymKeyOf(body.name),
      trainedUntil,
      charterVersion: community.charter.version,
      state: 'active',
      joinedAt: at,
      endedAt: null,
      endedReason: null,
      approvedPosts: 0,
      muted: [],
    };
    await insertMembership(deps.db, row, tx);
    return row;
  }
  const kept = rolesKept(former, at);
  const set = {
    ...(kept.includes('peer') ? {} : renamed(former, body.name)),
    ...(former.state === 'active' ? {} : { joinedAt: at, charterVersion: community.charter.version }),
    roles: [...new Set([...kept, body.role])],
    trainedUntil,
    state: 'active' as const,
    endedAt: null,
    endedReason: null,
  };
  return found(await changeMembership(deps.db, former._id, set, {}, tx));
}

/** What a new role is added to. Staff roles whose training has ended do not come back with the training of another. */
function rolesKept(former: Membership, at: Date): readonly Role[] {
  if (former.state !== 'active') return [];
  return isTrained(former, at) ? former.roles : former.roles.filter((role) => role === 'peer');
}

async function nameTakenIsAFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDuplicate(error, 'pseudonym-once')) throw error;
    return refuse('invalid-input', { faults: [{ path: 'name', message: 'Someone in this group has this name' }] });
  }
}
