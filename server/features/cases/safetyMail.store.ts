import type { Severity } from '../../contract/screening.ts';
import type { Db } from '../../kit/db.ts';
import type { CaseRecord } from './case.ts';
import { cases } from './cases.store.ts';

/**
 * Crisis cases that nobody has claimed and of which the safety contact has not heard since an instant. Second checks, and cases
 * whose author was asked for a change, are left out: a person has looked at them.
 */
export function findUnclaimedCrises(db: Db, now: Date, since: Date, limit: number): Promise<CaseRecord[]> {
  return cases(db)
    .find({
      active: true,
      severity: 'crisis' satisfies Severity,
      communityId: { $ne: null },
      awaitingEdit: false,
      causes: { $ne: ['second-check'] },
      $and: [
        { $or: [{ safetyMailedAt: null }, { safetyMailedAt: { $lte: since } }] },
        { $or: [{ claim: null }, { 'claim.expiresAt': { $lte: now } }] },
      ],
    })
    .limit(limit)
    .lean<CaseRecord[]>()
    .exec();
}

/** Writes down when the safety contact was told, or that the mail failed, if nobody else did meanwhile. */
export async function noteSafetyMail(
  db: Db,
  read: Pick<CaseRecord, '_id' | 'safetyMailedAt'>,
  set: { safetyMailedAt?: Date | null; safetyMailFailedAt?: Date | null },
): Promise<boolean> {
  const result = await cases(db)
    .updateOne({ _id: read._id, safetyMailedAt: read.safetyMailedAt }, { $set: set })
    .exec();
  return result.modifiedCount === 1;
}

/** Running cases whose mail to the safety contact could not be sent. */
export function findMailFailures(db: Db, filter: Record<string, unknown>, limit: number): Promise<CaseRecord[]> {
  return cases(db)
    .find({ ...filter, active: true, safetyMailFailedAt: { $type: 'date' } })
    .limit(limit)
    .lean<CaseRecord[]>()
    .exec();
}
