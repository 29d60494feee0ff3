import type { CaseId, JoinRequestId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { changeJoinRequest } from './joinRequests.store.ts';

/** Keeps what is left of a declined request's answers until its appeal is decided. Answers whether there is such a request. */
export function keepForAppeal(db: Db, tx: Tx, id: JoinRequestId, caseId: CaseId): Promise<boolean> {
  return changeJoinRequest(db, tx, id, ['declined'], { appealed: true, answersDeleteAt: null, caseId });
}
