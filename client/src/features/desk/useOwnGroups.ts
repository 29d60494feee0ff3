import type { Community, CommunityList } from '../../../../server/contract/communities.ts';
import { request } from '../../api.ts';
import { type Resource, useResource } from '../../useResource.ts';

/** The communities in which the reader has something to do as staff. */
export function useOwnGroups(may: (can: Community['can']) => boolean): Resource<Community[]> {
  return useResource('staff-communities', async (signal) => {
    const { items } = await request<CommunityList>('GET', '/communities', { signal });
    return items.filter(({ can }) => may(can));
  });
}
