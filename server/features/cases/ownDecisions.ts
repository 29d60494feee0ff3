import type { AccountId } from '../../contract/ids.ts';
import { newId } from '../../kit/ids.ts';
import type { OwnData } from '../accounts/ownData.ts';
import { findAppealTexts } from './cases.store.ts';
import { eraseDecisionsAbout, findDecisionsAbout } from './decisions.store.ts';

/** Decisions about an account in its export, with what it wrote against them; they stay, without a tie to it. */
export const ownDecisions: OwnData = {
  name: 'decisions',
  async collect(db, accountId) {
    const [rows, appeals] = await Promise.all([findDecisionsAbout(db, accountId), findAppealTexts(db, accountId)]);
    return rows.map((row) => ({
      about: row.target.kind,
      communityId: row.communityId,
      action: row.action,
      reason: row.reason,
      note: row.note,
      at: row.at.toISOString(),
      appeal: appeals.get(row._id) ?? null,
    }));
  },
  erase: (db, tx, accountId) => eraseDecisionsAbout(db, accountId, newId<AccountId>(), tx),
};
