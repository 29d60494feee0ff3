import type { AccountId, CommunityId, DecisionId, JoinRequestId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';

/** Where an account stands with a community that it asked to join and is not in. */
export interface JoinPlace {
  readonly joinRequestId: JoinRequestId;
  readonly state: 'waiting' | 'declined';
  /** The decision that declined, which can be appealed. */
  readonly decisionId: DecisionId | null;
}

/** Looks these places up. Joining lies above communities, so it is handed in with Deps. */
export type JoinPlaceOf = (
  db: Db,
  accountId: AccountId,
  communityIds: readonly CommunityId[],
) => Promise<Map<CommunityId, JoinPlace>>;
