import type { Community } from '../../contract/communities.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../memberships/actor.ts';
import { allMembershipsOf } from '../memberships/readMemberships.ts';
import { accessCommunity, allCommunities } from './accessCommunity.ts';
import { presentCommunity } from './communities.present.ts';
import type { CommunityRow } from './community.ts';

type Showing = Pick<Deps, 'db' | 'clock' | 'joinPlace'>;

/** Communities as one reader sees them, with the reader's place in each. */
export async function showCommunities(
  deps: Showing,
  actor: Actor,
  rows: readonly CommunityRow[],
): Promise<Community[]> {
  const now = deps.clock.now();
  const { accountId } = actor;
  const [memberships, places] =
    accountId === null
      ? [[], new Map<never, never>()]
      : await Promise.all([
          allMembershipsOf(deps, accountId),
          deps.joinPlace(
            deps.db,
            accountId,
            rows.map((row) => row._id),
          ),
        ]);
  return rows.map((row) => {
    const membership = memberships.find((one) => one.communityId === row._id) ?? null;
    return presentCommunity(row, { actor, membership, joinPlace: places.get(row._id) ?? null }, now);
  });
}

/** Every community, by name. */
export async function listCommunities(deps: Showing, actor: Actor): Promise<{ items: Community[] }> {
  return { items: await showCommunities(deps, actor, await allCommunities(deps)) };
}

/** One community. Raises `not-found`. */
export async function showCommunity(deps: Showing, actor: Actor, slug: string): Promise<Community> {
  return showRow(deps, actor, await accessCommunity(deps, slug));
}

/** One community that has been read already. */
export async function showRow(deps: Showing, actor: Actor, row: CommunityRow): Promise<Community> {
  const [shown] = await showCommunities(deps, actor, [row]);
  if (shown === undefined) throw new Error('A community that was given is shown');
  return shown;
}
