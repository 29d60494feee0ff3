import type { OwnData } from '../accounts/ownData.ts';
import { deleteAllOf, findAllOf } from './notices.store.ts';

/** Notices in an account's export; they go with it. */
export const ownNotices: OwnData = {
  name: 'notices',
  async collect(db, accountId) {
    const rows = await findAllOf(db, accountId);
    return rows.map(({ kind, communityId, action, reason, note, at, readAt, emailedAt }) => ({
      kind,
      communityId,
      action,
      reason,
      note,
      at,
      readAt,
      emailedAt,
    }));
  },
  erase: (db, tx, accountId) => deleteAllOf(db, tx, accountId),
};
