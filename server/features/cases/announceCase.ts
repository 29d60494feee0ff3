import type { Deps } from '../../deps.ts';
import { communitiesById } from '../communities/accessCommunity.ts';
import type { CaseRecord } from './case.ts';
import { presentCaseRow } from './cases.present.ts';

/** Tells open desks of a case that changed, after the commit. A failure loses nothing: desks ask again, so it is logged only. */
export async function announceCase(
  deps: Pick<Deps, 'db' | 'announce' | 'clock' | 'log'>,
  row: CaseRecord,
): Promise<void> {
  try {
    const known = row.communityId === null ? null : await communitiesById(deps, [row.communityId]);
    const community = row.communityId === null ? undefined : known?.get(row.communityId);
    deps.announce.caseChanged(row.communityId, presentCaseRow(row, community, null, deps.clock.now()));
  } catch (error) {
    deps.log.warn({ err: error, case: row._id }, 'case not announced');
  }
}
