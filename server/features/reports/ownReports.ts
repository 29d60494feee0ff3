import type { OwnData } from '../accounts/ownData.ts';
import { findAllOf, forgetReporter } from './reports.store.ts';

/** Reports in an account's export. With the account goes who made them; a public report stays, because it is about others. */
export const ownReports: OwnData = {
  name: 'reports',
  async collect(db, accountId) {
    const rows = await findAllOf(db, accountId);
    return rows.map(({ what, text, where, email, at }) => ({ what, text, where, email, at }));
  },
  erase: (db, tx, accountId) => forgetReporter(db, tx, accountId),
};
