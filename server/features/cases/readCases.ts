import type { TargetKind } from '../../contract/cases.ts';
import type { Db, Tx } from '../../kit/db.ts';
import type { CaseRecord } from './case.ts';
import { findCaseOf } from './cases.store.ts';

/** The case of a target, running or done; null where there is none. */
export function caseOf(db: Db, target: { kind: TargetKind; id: string }, tx?: Tx): Promise<CaseRecord | null> {
  return findCaseOf(db, target, tx);
}
