import type { AccountId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { communitiesById } from '../communities/accessCommunity.ts';
import { findAllMemberships } from './memberships.store.ts';

/** An account's places in communities, for its export. */
export async function exportMemberships(deps: Pick<Deps, 'db'>, accountId: AccountId): Promise<unknown> {
  const memberships = await findAllMemberships(deps.db, accountId);
  const communities = await communitiesById(
    deps,
    memberships.map((membership) => membership.communityId),
  );
  return memberships.map((membership) => ({
    id: membership._id,
    community: communities.get(membership.communityId)?.name ?? null,
    pseudonym: membership.pseudonym,
    roles: membership.roles,
    trainedUntil: membership.trainedUntil?.toISOString() ?? null,
    charterVersionAccepted: membership.charterVersion,
    state: membership.state,
    joinedAt: membership.joinedAt.toISOString(),
    endedAt: membership.endedAt?.toISOString() ?? null,
    endedReason: membership.endedReason,
    muted: membership.muted,
  }));
}
