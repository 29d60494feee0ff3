import type { CaseRow } from '../../contract/cases.ts';
import type { AccountId } from '../../contract/ids.ts';
import type { CommunityRow } from '../communities/community.ts';
import type { CaseRecord } from './case.ts';
import { isActive, runningClaim, unclaimedState } from './cases.rules.ts';

/** A row of the queue, as one reader sees it (`reader` null: as every reader does, for live events). */
export function presentCaseRow(
  row: CaseRecord,
  community: CommunityRow | undefined,
  reader: AccountId | null,
  now: Date,
): CaseRow {
  const claim = runningClaim(row, now);
  return {
    id: row._id,
    community: community === undefined ? null : { slug: community.slug, name: community.name },
    target: row.target.kind,
    causes: [...row.causes],
    headline: row.headline,
    severity: row.severity,
    state: row.state === 'claimed' && claim === null ? unclaimedState(row) : row.state,
    openedAt: row.openedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    overdue: isActive(row) && row.dueAt <= now,
    reportCount: row.reports.length,
    claim:
      claim === null
        ? null
        : { id: claim.id, by: claim.byName, mine: claim.by === reader, expiresAt: claim.expiresAt.toISOString() },
    awaitingEdit: row.awaitingEdit,
  };
}
