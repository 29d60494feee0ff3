import type { MemberRow } from '../../../../server/contract/communities.ts';
import { request } from '../../api.ts';
import { type Pages, usePages } from '../../usePages.ts';

/** The members of a community, as those who administer it see them. */
export function useMembers(slug: string): Pages<MemberRow> {
  return usePages<MemberRow>(`members/${slug}`, (cursor, signal) =>
    request('GET', `/communities/${slug}/members`, { query: { cursor, limit: 50 }, ...(signal && { signal }) }),
  );
}
