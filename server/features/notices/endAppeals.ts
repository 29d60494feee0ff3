import type { AccountId, DecisionId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { stampAppealed } from './notices.store.ts';

/** An appeal against a decision was made: its notices no longer offer one. Inside the transaction of the appeal. */
export function endAppeals(db: Db, tx: Tx, accountId: AccountId, decisionId: DecisionId): Promise<void> {
  return stampAppealed(db, tx, accountId, decisionId);
}
