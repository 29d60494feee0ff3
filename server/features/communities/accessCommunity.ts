import type { CommunityId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { found, refuse } from '../../kit/problem.ts';
import { membershipIn, type Actor } from '../memberships/actor.ts';
import type { Membership } from '../memberships/membership.ts';
import { findAll, findById, findByIds, findBySlug } from './communities.store.ts';
import type { CommunityRow } from './community.ts';

/** A community with the reader's place in it. */
export interface Inside {
  readonly community: CommunityRow;
  readonly membership: Membership;
}

/** A community that anybody may see from outside. Raises `not-found`. */
export async function accessCommunity(deps: Pick<Deps, 'db'>, slug: string): Promise<CommunityRow> {
  return found(await findBySlug(deps.db, slug));
}

/** A community by id. Raises `not-found`. */
export async function communityById(deps: Pick<Deps, 'db'>, id: CommunityId): Promise<CommunityRow> {
  return found(await findById(deps.db, id));
}

/** Communities by id, as a map. */
export async function communitiesById(
  deps: Pick<Deps, 'db'>,
  ids: readonly CommunityId[],
): Promise<Map<CommunityId, CommunityRow>> {
  const rows = await findByIds(deps.db, [...new Set(ids)]);
  return new Map(rows.map((row) => [row._id, row]));
}

/** Every community, by name. */
export function allCommunities(deps: Pick<Deps, 'db'>): Promise<CommunityRow[]> {
  return findAll(deps.db);
}

/** The gate to a community's inside. Raises `not-found` for everyone who is not let in, as for what does not exist. */
export async function accessInside(deps: Pick<Deps, 'db'>, actor: Actor, slug: string): Promise<Inside> {
  const community = await accessCommunity(deps, slug);
  return { community, membership: membershipIn(actor, community._id) ?? refuse('not-found') };
}

/** The same gate where the community's id is known. Raises `not-found`. */
export async function accessInsideById(deps: Pick<Deps, 'db'>, actor: Actor, id: CommunityId): Promise<Inside> {
  const membership = membershipIn(actor, id) ?? refuse('not-found');
  return { community: await communityById(deps, id), membership };
}
