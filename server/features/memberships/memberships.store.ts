import { Schema, type Model, type QueryFilter, type UpdateQuery } from 'mongoose';
import { keptLimits } from '../../../config/keeping.ts';
import { membershipLimits } from '../../../config/limits.ts';
import type { AccountId, CommunityId, DecisionId, MembershipId } from '../../contract/ids.ts';
import { staffRoles, type Role } from '../../contract/roles.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { changed, readKept } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';
import type { Membership } from './membership.ts';

const schema = new Schema(
  {
    _id: { type: String, required: true },
    accountId: { type: String, required: true },
    communityId: { type: String, required: true },
    roles: { type: [String], required: true },
    pseudonym: { type: String, required: true },
    pseudonymKey: { type: String, required: true },
    formerKeys: { type: [String], default: undefined },
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
schema.index({ communityId: 1, formerKeys: 1 }, { partialFilterExpression: { formerKeys: { $exists: true } } });
schema.index({ communityId: 1, state: 1, roles: 1 });
schema.index({ communityId: 1, state: 1, joinedAt: -1, _id: -1 });
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

/** A membership as it was at most a moment ago, for telling its member something. */
export function findMembershipKept(db: Db, id: MembershipId): Promise<Membership | null> {
  return readKept(db, { name: `membership:${id}`, of: [subjects.membership(id)], forMs: keptLimits.contactMs }, () =>
    findMembership(db, id),
  );
}

/** Active staff of a community who hold one of the roles. */
export function findStaff(db: Db, communityId: CommunityId, roles: readonly Role[]): Promise<Membership[]> {
  return memberships(db)
    .find({ communityId, state: 'active', roles: { $in: [...roles] } })
    .lean<Membership[]>()
    .exec();
}

/**
 * Counts one more approved post of a member, inside a transaction. Nobody is told that the membership has changed: whoever asks for the
 * count asks the database.
 */
export async function countApprovedPost(db: Db, id: MembershipId, tx: Tx): Promise<void> {
  await memberships(db)
    .updateOne({ _id: id, approvedPosts: { $lt: membershipLimits.approvedCounted } }, { $inc: { approvedPosts: 1 } })
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

/** Whether somebody in a community goes, or went, by a folded pseudonym. */
export async function isPseudonymTaken(db: Db, communityId: CommunityId, pseudonymKey: string): Promise<boolean> {
  // The index holds those alone who went by another name: only a filter that says so too can use it.
  const went = { communityId, formerKeys: { $eq: pseudonymKey, $exists: true } };
  return (
    (await memberships(db)
      .exists({ $or: [{ communityId, pseudonymKey }, went] })
      .exec()) !== null
  );
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

/** Where the list of a community's members has come to. */
export type MemberPlace = Pick<Membership, '_id' | 'state' | 'joinedAt'>;

const membersOrder = { state: 1, joinedAt: -1, _id: -1 } as const;
// Who has gone for good leaves an empty place behind.
const notGone = { pseudonymKey: { $not: /^gone:/u } };

/** Everyone who works or worked for a community: active ones first, then by joining, the latest first. */
export function findAllStaff(db: Db, communityId: CommunityId): Promise<Membership[]> {
  return memberships(db)
    .find({ communityId, roles: { $in: [...staffRoles] }, ...notGone })
    .sort(membersOrder)
    .lean<Membership[]>()
    .exec();
}

/** Everyone else who is or was in a community after a place in the list, in the same order. */
export function findOtherMembers(
  db: Db,
  communityId: CommunityId,
  after: MemberPlace | null,
  limit: number,
): Promise<Membership[]> {
  return memberships(db)
    .find({ communityId, roles: { $nin: [...staffRoles] }, ...notGone, ...(after === null ? {} : laterThan(after)) })
    .sort(membersOrder)
    .limit(limit)
    .lean<Membership[]>()
    .exec();
}

function laterThan({ _id, state, joinedAt }: MemberPlace): QueryFilter<Membership> {
  return {
    $or: [{ state: { $gt: state } }, { state, joinedAt: { $lt: joinedAt } }, { state, joinedAt, _id: { $lt: _id } }],
  };
}

/** Writes a new membership. Raises the duplicates of `one-membership-each` and `pseudonym-once`. */
export async function insertMembership(db: Db, row: Membership, tx?: Tx): Promise<void> {
  await memberships(db).create([row], { session: tx ?? null });
  noteChange(db, row, tx);
}

/** Changes fields of a membership. Answers the changed row, null where it is gone or not as asked for. */
export function changeMembership(
  db: Db,
  id: MembershipId,
  set: Partial<Omit<Membership, '_id' | 'communityId'>>,
  when: { state?: Membership['state']; endedAt?: Date } = {},
  tx?: Tx,
): Promise<Membership | null> {
  return change(db, { _id: id, ...when }, { $set: set }, tx);
}

/** Adds or takes away one muted member. */
export async function setMuted(db: Db, id: MembershipId, muted: MembershipId, on: boolean): Promise<void> {
  await change(db, { _id: id }, on ? { $addToSet: { muted } } : { $pull: { muted } });
}

/** Takes the decision that ended a membership off it, inside a transaction. */
export async function forgetEndedDecision(db: Db, endedDecisionId: DecisionId, tx: Tx): Promise<void> {
  await change(db, { endedDecisionId }, { $set: { endedDecisionId: null } }, tx);
}

/** Changes one membership; answers it as it is then. Null: there is none of that kind. */
async function change(
  db: Db,
  filter: QueryFilter<Membership>,
  update: UpdateQuery<Membership>,
  tx?: Tx,
): Promise<Membership | null> {
  const row = await memberships(db)
    .findOneAndUpdate(filter, update, { returnDocument: 'after', session: tx ?? null })
    .lean<Membership>()
    .exec();
  if (row !== null) noteChange(db, row, tx);
  return row;
}

function noteChange(db: Db, row: Membership, tx: Tx | undefined): void {
  changed(db, tx, subjects.account(row.accountId), subjects.membership(row._id));
}
