import type { CaseId, DecisionId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
import { findDecisionRow, findDecisionsOf, type DecisionRow } from './decisions.store.ts';

export type { DecisionRow } from './decisions.store.ts';

/** A decision by id, for whoever it concerns and for who looks at it again. */
export function findDecision(db: Db, id: DecisionId): Promise<DecisionRow | null> {
  return findDecisionRow(db, id);
}

/** Whether a person decided on a revision of what a case is about, or on a later one. Handing it on decides nothing. */
export async function isDecidedOn(db: Db, id: CaseId, revision: number): Promise<boolean> {
  const decisions = await findDecisionsOf(db, [id]);
  return decisions.some((decision) => decision.action !== 'escalate' && decision.revision >= revision);
}
