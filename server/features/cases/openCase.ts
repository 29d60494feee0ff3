import type { CaseId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import type { CaseRecord } from './case.ts';
import { isActive, joinedBy, openedBy, reopenedBy, type CaseSignal } from './cases.rules.ts';
import { findCaseOf, insertCase, replaceCase } from './cases.store.ts';

/**
 * Brings a signal to the one case of its target, inside a transaction: opens it, joins it while it runs (severity only rises,
 * the due time never moves later), or opens it again once it was decided. `announceCase` follows after the commit.
 */
export async function openCase(db: Db, tx: Tx, signal: CaseSignal): Promise<{ row: CaseRecord; opened: boolean }> {
  const known = await findCaseOf(db, signal.target, tx);
  if (known === null) {
    const row: CaseRecord = { _id: newId<CaseId>(), ...openedBy(signal) };
    await insertCase(db, row, tx);
    return { row, opened: true };
  }
  const running = isActive(known);
  const row = await replaceCase(db, known, running ? joinedBy(known, signal) : reopenedBy(known, signal), tx);
  // Inside a transaction a second writer is a write conflict, which runs the whole transaction again.
  if (row === null) throw new Error(`Case ${known._id} moved inside a transaction`);
  return { row, opened: !running };
}
