import type { DecisionId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
import { findDecisionRow, type DecisionRow } from './decisions.store.ts';

export type { DecisionRow } from './decisions.store.ts';

/** A decision by id, for whoever it concerns and for who looks at it again. */
export function findDecision(db: Db, id: DecisionId): Promise<DecisionRow | null> {
  return findDecisionRow(db, id);
}
