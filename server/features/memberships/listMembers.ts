import { z } from 'zod';
import { membershipLimits } from '../../../config/limits.ts';
import type { MemberRow } from '../../contract/communities.ts';
import { MembershipId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { toPage, unpackCursor } from '../../kit/page.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { accessAdministered } from '../communities/accessAdministered.ts';
import { staffNameOf, type Actor } from './actor.ts';
import { presentMemberRow } from './memberships.present.ts';
import { findAllStaff, findOtherMembers, type MemberPlace } from './memberships.store.ts';

const Place = z.object({ _id: MembershipId, state: z.enum(['active', 'ended']), joinedAt: z.coerce.date() });

/**
 * Who is or was in a community, for those who administer it: all its staff, then the others by pages; each active ones first, then the
 * latest. That somebody looked is written down. Raises `not-found`.
 */
export async function listMembers(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { slug: string; cursor?: string | undefined },
): Promise<{ items: MemberRow[]; next: string | null }> {
  const community = await accessAdministered(deps, actor, input.slug);
  const limit = membershipLimits.membersListed;
  const after = unpackCursor(Place, input.cursor);
  const [staff, others] = await Promise.all([
    after === null ? findAllStaff(deps.db, community._id) : [],
    findOtherMembers(deps.db, community._id, after, limit + 1),
  ]);
  const page = toPage(others, limit, placeOf, presentMemberRow);
  const items = [...staff.map(presentMemberRow), ...page.items];
  await writeAudit(deps.db, null, {
    at: deps.clock.now(),
    by: actor.accountId,
    byName: staffNameOf(actor, community._id),
    verb: 'look-at-members',
    communityId: community._id,
    target: `community ${community._id}`,
    detail: { members: items.length },
  });
  return { items, next: page.next };
}

const placeOf = ({ _id, state, joinedAt }: MemberPlace): MemberPlace => ({ _id, state, joinedAt });
