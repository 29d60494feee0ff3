import type { AccountId, MembershipId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { found, refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { canAdminister, isInside, staffNameOf, type Actor } from './actor.ts';
import type { Membership } from './membership.ts';
import { changeMembership, findMembership } from './memberships.store.ts';

/**
 * Ends a membership: one's own, or as an admin somebody else's with a reason, which can be appealed. Its sockets are cut after the
 * commit. Raises `not-found` for those who are neither, and for what has ended; `invalid-input` on `reason`.
 */
export async function endMembership(
  deps: Deps,
  actor: Actor,
  input: { readonly id: MembershipId; readonly reason: string | undefined },
): Promise<void> {
  const accountId = found(actor.accountId);
  const membership = found(await findMembership(deps.db, input.id));
  if (membership.state !== 'active') refuse('not-found');
  if (membership.accountId === accountId) return leave(deps, membership);
  if (!canAdminister(actor, membership.communityId, deps.clock.now())) {
    // Insiders know that the member exists; to everyone else the two look alike.
    refuse(isInside(actor, membership.communityId) ? 'forbidden' : 'not-found');
  }
  if (input.reason === undefined) {
    refuse('invalid-input', { faults: [{ path: 'reason', message: 'Say why. The member will read it' }] });
  }
  const byName = staffNameOf(actor, membership.communityId);
  return dismiss(deps, membership, { by: accountId, byName, reason: input.reason });
}

async function leave(deps: Deps, membership: Membership): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const set = { state: 'ended', endedAt: deps.clock.now(), endedReason: null, endedDecisionId: null } as const;
    found(await changeMembership(deps.db, membership._id, set, { state: 'active' }, tx));
    await writeAudit(deps.db, tx, {
      at: set.endedAt,
      // The log outlives accounts: their ids in it would link a person's places in several communities for good.
      by: null,
      byName: 'a member',
      verb: 'leave',
      communityId: membership.communityId,
      target: `membership ${membership._id}`,
      detail: {},
    });
  });
  cutOff(deps, membership);
}

async function dismiss(
  deps: Deps,
  membership: Membership,
  staff: { by: AccountId; byName: string; reason: string },
): Promise<void> {
  const at = deps.clock.now();
  const recorded = await inTransaction(deps.db, async (tx) => {
    // The decision is written at the same instant: an appeal against it takes back this ending and no later one.
    const set = { state: 'ended', endedAt: at, endedReason: staff.reason } as const;
    found(await changeMembership(deps.db, membership._id, set, { state: 'active' }, tx));
    await writeAudit(deps.db, tx, {
      at,
      by: staff.by,
      byName: staff.byName,
      verb: 'end-membership',
      communityId: membership.communityId,
      target: `membership ${membership._id}`,
      detail: {},
    });
    const ending = await deps.recordEnding(deps.db, tx, { membership, ...staff, at });
    await changeMembership(deps.db, membership._id, { endedDecisionId: ending.decisionId }, {}, tx);
    return ending;
  });
  cutOff(deps, membership);
  await recorded.announce(deps);
}

/** Sockets come back and are asked again what they may join: nothing of that community any more. */
function cutOff(deps: Deps, membership: Membership): void {
  deps.announce.sessionChanged(membership.accountId);
  deps.announce.cutAccount(membership.accountId);
}
