import type { TargetKind } from '../../contract/cases.ts';
import type { Db, Tx } from '../../kit/db.ts';
import type { CaseRecord } from './case.ts';
import { isActive, movedOn } from './cases.rules.ts';
import { findCaseOf, replaceCase } from './cases.store.ts';

/** Closes a running case that nobody need look at any more (a join request that lapsed), with the reason in its log. Inside a transaction. */
export async function closeCase(
  db: Db,
  tx: Tx,
  input: { target: { kind: TargetKind; id: string }; verb: string; at: Date },
): Promise<CaseRecord | null> {
  const row = await findCaseOf(db, input.target, tx);
  if (row === null || !isActive(row)) return null;
  // Machines never close a crisis or red case.
  if (row.severity === 'crisis' || row.severity === 'red') return null;
  return closed(db, tx, row, input.verb, input.at);
}

/**
 * Closes a case that was opened only because screening was late, once the late screening came out green. A case with any other
 * cause, or a crisis, stays. Inside a transaction.
 */
export async function closeLateCase(
  db: Db,
  tx: Tx,
  target: { kind: TargetKind; id: string },
  at: Date,
): Promise<CaseRecord | null> {
  const row = await findCaseOf(db, target, tx);
  if (row === null || !isActive(row)) return null;
  if (row.causes.some((cause) => cause !== 'unscreened')) return null;
  if (row.severity === 'crisis' || row.severity === 'red') return null;
  return closed(db, tx, row, 'screened late', at);
}

function closed(db: Db, tx: Tx, row: CaseRecord, verb: string, at: Date): Promise<CaseRecord | null> {
  return replaceCase(db, row, movedOn(row, at, verb, { state: 'closed', claim: null, closedAt: at }), tx);
}
