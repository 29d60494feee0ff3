import type { AccountId, CommunityId, MembershipId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import type { Membership } from './membership.ts';
import { changeMembership, findMembershipOf, insertMembership } from './memberships.store.ts';
import { pseudonymKeyOf, renamed } from './pseudonym.rules.ts';

/**
 * Lets a person in to a community as a peer, inside the transaction that decides it. Somebody who was in it before gets their own
 * membership back, as a newcomer; somebody who is in it already keeps what they have. Raises the duplicate of `pseudonym-once`.
 */
export async function createMembership(
  db: Db,
  tx: Tx,
  input: {
    readonly accountId: AccountId;
    readonly communityId: CommunityId;
    readonly pseudonym: string;
    readonly charterVersion: number;
    readonly at: Date;
  },
): Promise<MembershipId> {
  const fresh = {
    roles: ['peer'],
    trainedUntil: null,
    charterVersion: input.charterVersion,
    state: 'active',
    joinedAt: input.at,
    endedAt: null,
    endedReason: null,
    approvedPosts: 0,
  } as const satisfies Partial<Membership>;
  const former = await findMembershipOf(db, input.accountId, input.communityId, tx);
  if (former === null) {
    const id = newId<MembershipId>();
    const { accountId, communityId } = input;
    const name = { pseudonym: input.pseudonym, pseudonymKey: pseudonymKeyOf(input.pseudonym) };
    await insertMembership(db, { _id: id, accountId, communityId, ...name, ...fresh, muted: [] }, tx);
    return id;
  }
  if (former.state === 'ended') {
    await changeMembership(db, former._id, { ...fresh, ...renamed(former, input.pseudonym) }, {}, tx);
  }
  return former._id;
}
