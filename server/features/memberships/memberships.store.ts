import { Schema, type Model } from 'mongoose';
import type { AccountId, CommunityId, MembershipId } from '../../contract/ids.ts';
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
    approvedPosts: { type: Number, required: true },
    muted: { type: [String], default: [] },
  },
  { versionKey: false, strict: 'throw', collection: 'memberships' },
);
schema.index({ accountId: 1, communityId: 1 }, { unique: true, name: 'one-membership-each' });
schema.index({ communityId: 1, pseudonymKey: 1 }, { unique: true, name: 'pseudonym-once' });
schema.index({ communityId: 1, state: 1, roles: 1 });

/** The collection's model on one connection. */
export function memberships(db: Db): Model<Membership> {
  return (
    (db.models['Membership'] as Model<Membership> | undefined) ??
    db.model<Membership>('Membership', schema as unknown as Schema<Membership>)
  );
}

/** Active memberships of an account. */
export function findActiveMemberships(db: Db, accountId: AccountId): Promise<Membership[]> {
  return memberships(db).find({ accountId, state: 'active' }).lean<Membership[]>().exec();
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
