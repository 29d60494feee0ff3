import { Schema, type Model } from 'mongoose';
import type { AccountId, CommunityId, DecisionId, MembershipId } from '../../contract/ids.ts';
import type { Role } from '../../contract/roles.ts';
import type { Db, Tx } from '../../kit/db.ts';
import type { Membership } from './membership.ts';

const schema = new Schema(
  {
    _id: { type: String, required: true },
    accountId: { type: String, required: true },
    communityId: { type: String, required: true },
    roles: { type: [String], required: true },
    pseudonym: { type: String, required: true },
    pseudonymKey: { type: String, required: true },
    trainedUntil: { type: Date, default: null },
    charterVersion: { type: Number, required: true },
    state: { type: String, required: true },
    joinedAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    endedReason: { type: String, default: null },
    endedDecisionId: { type: String, default: null },
    approvedPosts: { type: Number, required: true },
    muted: { type: [String], default: [] },
  },
  { versionKey: false, strict: 'throw', collection: 'memberships' },
);
schema.index({ accountId: 1, communityId: 1 }, { unique: true, name: 'one-membership-each' });
schema.index({ communityId: 1, pseudonymKey: 1 }, { unique: true, name: 'pseudonym-once' });
schema.index({ communityId: 1, state: 1, roles: 1 });
schema.index({ endedDecisionId: 1 }, { partialFilterExpression: { endedDecisionId: { $type: 'string' } } });

/** The collection's model on one connection. */
export function memberships(db: Db): Model<Membership> {
  return (
    (db.models['Membership'] as Model<Membership> | undefined) ??
    db.model<Membership>('Membership', schema as unknown as Schema<Membership>)
  );
}

/** Memberships by id, in no order. */
export function findMembershipsById(db: Db, ids: readonly MembershipId[]): Promise<Membership[]> {
  return memberships(db)
    .find({ _id: { $in: [...ids] } })
    .lean<Membership[]>()
    .exec();
}

/** One membership, active or ended. */
export function findMembership(db: Db, id: MembershipId, tx?: Tx): Promise<Membership | null> {
  return memberships(db)
    .findById(id)
    .session(tx ?? null)
    .lean<Membership>()
    .exec();
}

/** Active staff of a community who hold one of the roles. */
export function findStaff(db: Db, communityId: CommunityId, roles: readonly Role[]): Promise<Membership[]> {
  return memberships(db)
    .find({ communityId, state: 'active', roles: { $in: [...roles] } })
    .lean<Membership[]>()
    .exec();
}

/** Counts one more approved post of a member, inside a transaction. */
export async function countApprovedPost(db: Db, id: MembershipId, tx: Tx): Promise<void> {
  await memberships(db)
    .updateOne({ _id: id }, { $inc: { approvedPosts: 1 } })
    .session(tx)
    .exec();
}

/** Every membership of an account, the oldest first. */
export function findAllMemberships(db: Db, accountId: AccountId, tx?: Tx): Promise<Membership[]> {
  return memberships(db)
    .find({ accountId })
    .sort({ joinedAt: 1 })
    .session(tx ?? null)
    .lean<Membership[]>()
    .exec();
}

/** An account's membership in one community, active or ended. */
export function findMembershipOf(
  db: Db,
  accountId: AccountId,
  communityId: CommunityId,
  tx?: Tx,
): Promise<Membership | null> {
  return memberships(db)
    .findOne({ accountId, communityId })
    .session(tx ?? null)
    .lean<Membership>()
    .exec();
}

/** Whether a folded pseudonym is taken in a community. */
export async function isPseudonymTaken(db: Db, communityId: CommunityId, pseudonymKey: string): Promise<boolean> {
  return (await memberships(db).exists({ communityId, pseudonymKey }).exec()) !== null;
}

/** Active members with one of these folded pseudonyms. */
export function findMembersNamed(db: Db, communityId: CommunityId, keys: readonly string[]): Promise<Membership[]> {
  return memberships(db)
    .find({ communityId, pseudonymKey: { $in: [...keys] }, state: 'active' })
    .lean<Membership[]>()
    .exec();
}

/** Active members whose folded pseudonym begins with `start`, in alphabetical order. */
export function findMembersStarting(
  db: Db,
  communityId: CommunityId,
  start: string,
  limit: number,
): Promise<Membership[]> {
  // Keys end below the highest character that folding lets through, so a range is a prefix search without a pattern.
  return memberships(db)
    .find({ communityId, pseudonymKey: { $gte: start, $lt: `${start}\uffff` }, state: 'active' })
    .sort({ pseudonymKey: 1 })
    .limit(limit)
    .lean<Membership[]>()
    .exec();
}

/** Everyone who is or was in a community, staff first, then by joining. */
export function findEveryoneIn(db: Db, communityId: CommunityId, limit: number): Promise<Membership[]> {
  return memberships(db)
    .find({ communityId })
    .sort({ state: 1, joinedAt: -1 })
    .limit(limit)
    .lean<Membership[]>()
    .exec();
}

/** Writes a new membership. Raises the duplicates of `one-membership-each` and `pseudonym-once`. */
export async function insertMembership(db: Db, row: Membership, tx?: Tx): Promise<void> {
  await memberships(db).create([row], { session: tx ?? null });
}

/** Changes fields of a membership. Answers the changed row, null where it is gone or not in the state asked for. */
export function changeMembership(
  db: Db,
  id: MembershipId,
  set: Partial<Omit<Membership, '_id' | 'communityId'>>,
  when: { state?: Membership['state'] } = {},
  tx?: Tx,
): Promise<Membership | null> {
  return memberships(db)
    .findOneAndUpdate({ _id: id, ...when }, { $set: set }, { returnDocument: 'after', session: tx ?? null })
    .lean<Membership>()
    .exec();
}

/** Adds or takes away one muted member. */
export async function setMuted(db: Db, id: MembershipId, muted: MembershipId, on: boolean): Promise<void> {
  const change = on ? { $addToSet: { muted } } : { $pull: { muted } };
  await memberships(db).updateOne({ _id: id }, change).exec();
}

/** Takes the decision that ended a membership off it, inside a transaction. */
export async function forgetEndedDecision(db: Db, endedDecisionId: DecisionId, tx: Tx): Promise<void> {
  await memberships(db)
    .updateOne({ endedDecisionId }, { $set: { endedDecisionId: null } })
    .session(tx)
    .exec();
}
