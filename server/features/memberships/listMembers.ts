import { membershipLimits } from '../../../config/limits.ts';
import type { MemberRow } from '../../contract/communities.ts';
import type { Deps } from '../../deps.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { accessAdministered } from '../communities/accessAdministered.ts';
import { staffNameOf, type Actor } from './actor.ts';
import { presentMemberRow } from './memberships.present.ts';
import { findEveryoneIn } from './memberships.store.ts';

/**
 * Who is or was in a community, for those who administer it: active ones first, then the latest. That somebody looked is written down.
 * Raises `not-found`.
 */
export async function listMembers(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  slug: string,
): Promise<{ items: MemberRow[] }> {
  const community = await accessAdministered(deps, actor, slug);
  const members = await findEveryoneIn(deps.db, community._id, membershipLimits.membersListed);
  const shown = members.filter((member) => !member.pseudonymKey.startsWith('gone:'));
  await writeAudit(deps.db, null, {
    at: deps.clock.now(),
    by: actor.accountId,
    byName: staffNameOf(actor, community._id),
    verb: 'look-at-members',
    communityId: community._id,
    target: `community ${community._id}`,
    detail: { members: shown.length },
  });
  return { items: shown.map(presentMemberRow) };
}
