import type { Db, Tx } from '../../kit/db.ts';
import { addLine, type AuditDraft } from './audit.store.ts';

export type { AuditDraft } from './audit.store.ts';

/** Writes one line of the append-only log, inside the transaction of what it tells where there is one. */
export function writeAudit(db: Db, tx: Tx | null, draft: AuditDraft): Promise<void> {
  return addLine(db, tx, draft);
}
