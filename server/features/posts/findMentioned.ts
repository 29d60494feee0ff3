import { postLimits } from '../../../config/limits.ts';
import type { MembershipId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import type { Inside } from '../communities/accessCommunity.ts';
import { pseudonymKeyOf } from '../memberships/pseudonym.rules.ts';
import { membersNamed } from '../memberships/readMemberships.ts';
import { namesAfterAt } from './mention.rules.ts';

/** Members of the community whom a text mentions as `@Pseudonym`; the writer is never one of them. */
export async function findMentioned(deps: Pick<Deps, 'db'>, inside: Inside, text: string): Promise<MembershipId[]> {
  const keys = namesAfterAt(text).map(pseudonymKeyOf);
  if (keys.length === 0) return [];
  const members = await membersNamed(deps, inside.community._id, [...new Set(keys)]);
  return members
    .filter((member) => member._id !== inside.membership._id)
    .map((member) => member._id)
    .slice(0, postLimits.mentions);
}
