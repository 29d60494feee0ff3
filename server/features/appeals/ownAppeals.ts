import type { OwnData } from '../accounts/ownData.ts';
import { deleteAllOf, findAllOf } from './appeals.store.ts';

/** Appeals in an account's export; they go with it. */
export const ownAppeals: OwnData = {
  name: 'appeals',
  async collect(db, accountId) {
    const rows = await findAllOf(db, accountId);
    return rows.map(({ decisionId, at }) => ({ decisionId, at }));
  },
  erase: (db, tx, accountId) => deleteAllOf(db, tx, accountId),
};
