import { newId } from '../../kit/ids.ts';
import type { AccountId } from '../../contract/ids.ts';
import type { OwnData } from '../accounts/ownData.ts';
import { eraseSubject } from './cases.store.ts';
import { eraseMessagesBy, findMessagesBy } from './decisions.store.ts';

/** What an account wrote to supporters; cases about it stay, without a tie to it. */
export const ownCases: OwnData = {
  name: 'messagesToSupporters',
  async collect(db, accountId) {
    const rows = await findMessagesBy(db, accountId);
    return rows.filter((row) => row.from === 'author').map((row) => ({ text: row.text, at: row.at.toISOString() }));
  },
  async erase(db, tx, accountId) {
    const gone = newId<AccountId>();
    await eraseMessagesBy(db, accountId, { name: 'Someone who left', accountId: gone }, tx);
    await eraseSubject(db, accountId, gone, tx);
  },
};
