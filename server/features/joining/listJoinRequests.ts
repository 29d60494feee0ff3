import { z } from 'zod';
import { JoinRequestId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { toPage, unpackCursor } from '../../kit/page.ts';
import { refuse } from '../../kit/problem.ts';
import { accessCommunity, communitiesById } from '../communities/accessCommunity.ts';
import type { Actor } from '../memberships/actor.ts';
import type { JoinRequest, JoinRequestState } from './joinRequest.ts';
import { canDecideJoining } from './joining.policy.ts';
import { presentOwnListed, presentRow } from './joining.present.ts';
import { findAllOf, findInCommunity } from './joinRequests.store.ts';

const Place = z.object({ at: z.coerce.date(), id: JoinRequestId });

/** Join requests of a community in one state, the longest waiting first, never with their answers. Raises `not-found`. */
export async function listJoinRequests(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { slug: string; state: JoinRequestState; cursor?: string | undefined; limit: number },
): Promise<{ items: ReturnType<typeof presentRow>[]; next: string | null }> {
  const community = await accessCommunity(deps, input.slug);
  if (!canDecideJoining(actor, community._id, deps.clock.now())) refuse('not-found');
  const after = unpackCursor(Place, input.cursor);
  const rows = await findInCommunity(deps.db, community._id, input.state, after, input.limit + 1);
  return toPage(rows, input.limit, placeOf, presentRow);
}

const placeOf = (row: JoinRequest): { at: Date; id: JoinRequestId } => ({ at: row.createdAt, id: row._id });

/** The reader's own join requests, newest first. */
export async function listOwnRequests(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
): Promise<{ items: ReturnType<typeof presentOwnListed>[] }> {
  const rows = await findAllOf(deps.db, actor.accountId ?? refuse('signed-out'));
  const communities = await communitiesById(
    deps,
    rows.map((row) => row.communityId),
  );
  const newest = new Map(rows.toReversed().map((row) => [row.communityId, row._id]));
  return {
    items: rows.flatMap((row) => {
      const community = communities.get(row.communityId);
      return community === undefined ? [] : [presentOwnListed(row, community, newest.get(row.communityId) === row._id)];
    }),
  };
}
