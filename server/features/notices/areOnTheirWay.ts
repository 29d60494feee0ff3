import type { DecisionId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
import { notices } from './notices.store.ts';

/** Which of some decisions have a notice that is not delivered yet. One that left with its reader's account is waited for no more. */
export async function areOnTheirWay(db: Db, ids: readonly DecisionId[]): Promise<Set<DecisionId>> {
  if (ids.length === 0) return new Set();
  const rows = await notices(db)
    .find({ decisionId: { $in: [...ids], $type: 'string' }, deliveredAt: null }, { decisionId: 1 })
    .lean()
    .exec();
  return new Set(rows.flatMap((row) => (row.decisionId === null ? [] : [row.decisionId])));
}
