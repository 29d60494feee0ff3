import type { DecisionId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { forgetEndedDecision } from './memberships.store.ts';

/** The ending of a membership has been appealed: it is not offered again. Inside the transaction of the appeal. */
export function closeEnding(db: Db, tx: Tx, decisionId: DecisionId): Promise<void> {
  return forgetEndedDecision(db, decisionId, tx);
}
