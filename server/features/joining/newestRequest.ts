import type { AccountId, JoinRequestId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { findAllOf } from './joinRequests.store.ts';

/** Whether an account has not asked that community again since: what came of a later request is not undone by an older one. */
export async function isNewestRequest(db: Db, accountId: AccountId, id: JoinRequestId, tx?: Tx): Promise<boolean> {
  const all = await findAllOf(db, accountId, tx);
  const community = all.find((request) => request._id === id)?.communityId;
  return all.find(({ communityId }) => communityId === community)?._id === id;
}
