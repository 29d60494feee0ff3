import type { MembershipId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { found, refuse } from '../../kit/problem.ts';
import { accessInside } from '../communities/accessCommunity.ts';
import { membershipIn, type Actor } from './actor.ts';
import { findMembership, findMembershipsById, setMuted } from './memberships.store.ts';

/**
 * Mutes a member of the same community for the actor alone, or hears them again. Nobody else learns of it. Raises `not-found` for who is
 * not in a community with the actor, and `forbidden` for oneself.
 */
export async function muteMember(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { readonly id: MembershipId; readonly on: boolean },
): Promise<void> {
  const other = found(await findMembership(deps.db, input.id));
  const own = membershipIn(actor, other.communityId) ?? refuse('not-found');
  if (own._id === other._id) refuse('forbidden');
  await setMuted(deps.db, own._id, other._id, input.on);
}

/** Whom the actor muted in a community. Raises `not-found`. */
export async function listMutes(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  slug: string,
): Promise<{ items: { membershipId: MembershipId; pseudonym: string }[] }> {
  const { membership } = await accessInside(deps, actor, slug);
  const muted = await findMembershipsById(deps.db, membership.muted);
  const items = muted.map((other) => ({ membershipId: other._id, pseudonym: other.pseudonym }));
  return { items: items.sort((a, b) => a.pseudonym.localeCompare(b.pseudonym, 'en-GB')) };
}
