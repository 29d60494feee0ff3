import type { CommunityId } from '../../contract/ids.ts';
import type { JoinPlace, JoinPlaceOf } from '../communities/place.ts';
import { findPlaces } from './joinRequests.store.ts';

/** Where an account stands with communities that it asked to join: its newest request of each, while that waits or was declined. */
export const joinPlace: JoinPlaceOf = async (db, accountId, communityIds) => {
  const places = new Map<CommunityId, JoinPlace>();
  const seen = new Set<CommunityId>();
  for (const request of await findPlaces(db, accountId, communityIds)) {
    if (seen.has(request.communityId)) continue;
    seen.add(request.communityId);
    if (request.state !== 'waiting' && request.state !== 'declined') continue;
    places.set(request.communityId, {
      joinRequestId: request._id,
      state: request.state,
      decisionId: request.appealed ? null : request.decisionId,
    });
  }
  return places;
};
