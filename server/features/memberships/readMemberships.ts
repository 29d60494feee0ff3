import type { AccountId, CommunityId, MembershipId } from '../../contract/ids.ts';
import type { Role } from '../../contract/roles.ts';
import type { Deps } from '../../deps.ts';
import type { Membership } from './membership.ts';
import * as store from './memberships.store.ts';

type Reading = Pick<Deps, 'db'>;

/** Every membership of an account, also ended ones, the oldest first. */
export function allMembershipsOf(deps: Reading, accountId: AccountId): Promise<Membership[]> {
  return store.findAllMemberships(deps.db, accountId);
}

/** Memberships by id, as a map. */
export async function membershipsById(
  deps: Reading,
  ids: readonly MembershipId[],
): Promise<Map<MembershipId, Membership>> {
  const rows = await store.findMembershipsById(deps.db, [...new Set(ids)]);
  return new Map(rows.map((row) => [row._id, row]));
}

/** One membership, active or ended. */
export function membershipById(deps: Reading, id: MembershipId): Promise<Membership | null> {
  return store.findMembership(deps.db, id);
}

/** An account's membership in one community, active or ended. */
export function membershipOf(
  deps: Reading,
  accountId: AccountId,
  communityId: CommunityId,
): Promise<Membership | null> {
  return store.findMembershipOf(deps.db, accountId, communityId);
}

/** Active staff of a community who hold one of the roles. */
export function staffOf(deps: Reading, communityId: CommunityId, roles: readonly Role[]): Promise<Membership[]> {
  return store.findStaff(deps.db, communityId, roles);
}

/** Whether a folded pseudonym is taken in a community. */
export function isPseudonymTaken(deps: Reading, communityId: CommunityId, pseudonymKey: string): Promise<boolean> {
  return store.isPseudonymTaken(deps.db, communityId, pseudonymKey);
}

/** Active members whose folded pseudonyms are among these, for mentions. */
export function membersNamed(
  deps: Reading,
  communityId: CommunityId,
  pseudonymKeys: readonly string[],
): Promise<Membership[]> {
  return store.findMembersNamed(deps.db, communityId, pseudonymKeys);
}

/** One more post that was let stand, inside the transaction that lets it. */
export { countApprovedPost } from './memberships.store.ts';
