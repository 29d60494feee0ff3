import type { Notice } from '../../contract/notices.ts';
import type { Deps } from '../../deps.ts';
import { communitiesById } from '../communities/accessCommunity.ts';
import type { NoticeRow } from './notice.ts';
import { presentNotice } from './notices.present.ts';

/** Notices as their reader sees them, in the same order. */
export async function presentNotices(deps: Pick<Deps, 'db'>, rows: readonly NoticeRow[]): Promise<Notice[]> {
  const communityIds = rows.flatMap((row) => (row.communityId === null ? [] : [row.communityId]));
  const communities = await communitiesById(deps, communityIds);
  return rows.map((row) =>
    presentNotice(row, row.communityId === null ? null : (communities.get(row.communityId) ?? null)),
  );
}
