import { z } from 'zod';
import type { AuditPage, AuditQuery } from '../../contract/audit.ts';
import type { CommunityId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { toPage, unpackCursor } from '../../kit/page.ts';
import { refuse } from '../../kit/problem.ts';
import { accessCommunity, communitiesById } from '../communities/accessCommunity.ts';
import { canAdminister, type Actor } from '../memberships/actor.ts';
import { findLines, type AuditRow } from './audit.store.ts';

const Place = z.object({ at: z.coerce.date(), id: z.string() });

/** Reads the log, newest first. Organisation admins see all of it, community admins that of their own. Raises `not-found` for everyone else. */
export async function readAudit(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: z.output<typeof AuditQuery>,
): Promise<z.input<typeof AuditPage>> {
  const communityIds = await readable(deps, actor, input.community);
  const rows = await findLines(deps.db, communityIds, unpackCursor(Place, input.cursor), input.limit + 1);
  const named = rows.flatMap((row) => (row.communityId === null ? [] : [row.communityId]));
  const communities = await communitiesById(deps, named);
  const present = (row: AuditRow) => {
    const community = row.communityId === null ? undefined : communities.get(row.communityId);
    return {
      at: row.at.toISOString(),
      by: row.byName,
      verb: row.verb,
      community: community === undefined ? null : { slug: community.slug, name: community.name },
      target: row.target,
      detail: { ...row.detail },
    };
  };
  return toPage(rows, input.limit, (row) => ({ at: row.at.toISOString(), id: row._id }), present);
}

/** Communities whose lines the actor may read; null: all, also those of none. */
async function readable(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  slug: string | undefined,
): Promise<readonly CommunityId[] | null> {
  const now = deps.clock.now();
  if (slug !== undefined) {
    const community = await accessCommunity(deps, slug);
    return canAdminister(actor, community._id, now) ? [community._id] : refuse('not-found');
  }
  if (actor.orgAdmin) return null;
  const own = actor.memberships.map((membership) => membership.communityId);
  const administered = own.filter((id) => canAdminister(actor, id, now));
  return administered.length > 0 ? administered : refuse('not-found');
}
