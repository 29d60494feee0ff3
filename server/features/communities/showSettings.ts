import type { CommunitySettings } from '../../contract/communities.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../memberships/actor.ts';
import { accessAdministered } from './accessAdministered.ts';
import { showRow } from './showCommunity.ts';

/** A community's settings, for those who administer it. Raises `not-found`. */
export async function showSettings(
  deps: Pick<Deps, 'db' | 'clock' | 'joinPlace'>,
  actor: Actor,
  slug: string,
): Promise<CommunitySettings> {
  const row = await accessAdministered(deps, actor, slug);
  return {
    community: await showRow(deps, actor, row),
    charterText: row.charter.text,
    newcomer: row.newcomer,
    safetyContact: row.safetyContact,
  };
}
