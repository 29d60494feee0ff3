import type { AccountId, CommunityId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
import type { CaseRecord } from './case.ts';
import { cases } from './cases.store.ts';

/** The communities in which cases wait for a lead. */
export async function findEscalated(db: Db): Promise<CommunityId[]> {
  return cases(db).distinct('communityId', { state: 'escalated', communityId: { $ne: null } });
}

/** A community's cases that wait for a lead and can be taken by none of these, appeals apart. */
export function findEscalatedTo(
  db: Db,
  communityId: CommunityId,
  leads: readonly AccountId[],
  limit: number,
): Promise<CaseRecord[]> {
  const byOne = leads.map((lead) => ({ notBy: { $ne: lead }, subjectAccountId: { $ne: lead } }));
  return cases(db)
    .find({
      communityId,
      state: 'escalated',
      $or: [{ appeal: null }, { 'appeal.answered': true }],
      ...(byOne.length === 0 ? {} : { $nor: byOne }),
    })
    .limit(limit)
    .lean<CaseRecord[]>()
    .exec();
}
