import type { MembershipId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../kit/problem.ts';
import { communityById } from '../communities/accessCommunity.ts';
import type { Actor } from './actor.ts';
import { changeMembership } from './memberships.store.ts';

/** Accepts a community's rules as they are now. Raises `not-found` for a membership that is not the actor's, and `charter-changed` for another version. */
export async function acceptCharter(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { readonly id: MembershipId; readonly version: number },
): Promise<void> {
  const membership = actor.memberships.find((own) => own._id === input.id) ?? refuse('not-found');
  const community = await communityById(deps, membership.communityId);
  if (input.version !== community.charter.version) refuse('charter-changed');
  await changeMembership(deps.db, membership._id, { charterVersion: input.version }, { state: 'active' });
}
