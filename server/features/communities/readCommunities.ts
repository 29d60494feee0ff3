import type { Deps } from '../../deps.ts';
import { findAll } from './communities.store.ts';
import type { CommunityRow } from './community.ts';

/** Every community, by name. */
export function listCommunities(deps: Pick<Deps, 'db'>): Promise<CommunityRow[]> {
  return findAll(deps.db);
}
