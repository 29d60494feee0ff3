import type { Deps } from '../../deps.ts';
import { refuse } from '../../kit/problem.ts';
import { canAdminister, type Actor } from '../memberships/actor.ts';
import { accessCommunity } from './accessCommunity.ts';
import type { CommunityRow } from './community.ts';

/** The gate to a community's settings. Raises `not-found` for everyone who does not administer it. */
export async function accessAdministered(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
): Promise<CommunityRow> {
  const community = await accessCommunity(deps, slug);
  if (!canAdminister(actor, community._id, deps.clock.now())) refuse('not-found');
  return community;
}
