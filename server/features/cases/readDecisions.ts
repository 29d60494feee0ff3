import type { CaseId, DecisionId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { findDecisionRow, hasDecisionFrom, type DecisionRow } from './decisions.store.ts';

export type { DecisionRow } from './decisions.store.ts';

/** A decision by id, for whoever it concerns and for who looks at it again. */
export function findDecision(db: Db, id: DecisionId): Promise<DecisionRow | null> {
  return findDecisionRow(db, id);
}

/** Whether a person has read a revision, or a later one, and decided about it. */
export function isDecidedFrom(db: Db, caseId: CaseId, revision: number, tx: Tx): Promise<boolean> {
  return hasDecisionFrom(db, caseId, revision, tx);
}
