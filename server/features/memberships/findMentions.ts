import { membershipLimits } from '../../../config/limits.ts';
import type { MembershipId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { accessInside } from '../communities/accessCommunity.ts';
import type { Actor } from './actor.ts';
import { findMembersStarting } from './memberships.store.ts';
import { pseudonymKeyOf } from './pseudonym.rules.ts';

/** Members of a community whose pseudonym begins with what was typed, without the actor. Raises `not-found`. */
export async function findMentions(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { readonly slug: string; readonly q: string },
): Promise<{ items: { membershipId: MembershipId; pseudonym: string }[] }> {
  const { community, membership } = await accessInside(deps, actor, input.slug);
  const start = pseudonymKeyOf(input.q);
  if (start === '') return { items: [] };
  const members = await findMembersStarting(deps.db, community._id, start, membershipLimits.mentionsOffered + 1);
  const items = members
    .filter((member) => member._id !== membership._id)
    .slice(0, membershipLimits.mentionsOffered)
    .map((member) => ({ membershipId: member._id, pseudonym: member.pseudonym }));
  return { items };
}
