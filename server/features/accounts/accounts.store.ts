import { Schema, type Model } from 'mongoose';
import type { AccountId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { changed } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';
import type { Membership } from '../memberships/membership.ts';
import type { Account } from './account.ts';

const schema = new Schema(
  {
    _id: { type: String, required: true },
    email: { type: String, required: true },
    passphraseHash: { type: String, default: null },
    birthYear: { type: Number, required: true },
    birthMonth: { type: Number, required: true },
    emailConfirmedAt: { type: Date, default: null },
    orgAdmin: { type: Boolean, required: true },
    mail: {
      type: new Schema({ held: Boolean, decided: Boolean, replied: Boolean }, { _id: false, strict: 'throw' }),
      required: true,
    },
    sessionGeneration: { type: Number, required: true },
    privacyAcceptedAt: { type: Date, required: true },
    createdAt: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw', collection: 'accounts' },
);
schema.index({ email: 1 }, { unique: true, name: 'email-once' });
schema.index({ orgAdmin: 1 }, { partialFilterExpression: { orgAdmin: true } });
schema.index({ createdAt: 1 }, { partialFilterExpression: { emailConfirmedAt: null }, name: 'unconfirmed' });

/** The collection's model on one connection. */
export function accounts(db: Db): Model<Account> {
  return (
    (db.models['Account'] as Model<Account> | undefined) ??
    db.model<Account>('Account', schema as unknown as Schema<Account>)
  );
}

/** An account by id. */
export function findAccount(db: Db, id: AccountId, tx?: Tx): Promise<Account | null> {
  return accounts(db)
    .findById(id)
    .session(tx ?? null)
    .lean<Account>()
    .exec();
}

/** An account with its active memberships, in one round trip: every request asks for both. */
export async function findWithMemberships(
  db: Db,
  id: AccountId,
): Promise<{ account: Account; memberships: Membership[] } | null> {
  const [found] = await accounts(db)
    .aggregate<Account & { active: Membership[] }>([
      { $match: { _id: id } },
      {
        $lookup: {
          from: 'memberships',
          localField: '_id',
          foreignField: 'accountId',
          pipeline: [{ $match: { state: 'active' } }],
          as: 'active',
        },
      },
    ])
    .exec();
  if (found === undefined) return null;
  const { active, ...account } = found;
  return { account, memberships: active };
}

/** An account by its normalised address. */
export function findAccountByEmail(db: Db, email: string): Promise<Account | null> {
  return accounts(db).findOne({ email }).lean<Account>().exec();
}

/** Writes a new account. Raises the duplicate of `email-once` when the address is known. */
export async function insertAccount(db: Db, row: Account, tx?: Tx): Promise<void> {
  await accounts(db).create([row], { session: tx ?? null });
  changed(db, tx, subjects.account(row._id));
}

/** Puts new facts in the place of a registration that nobody confirmed. Answers whether it was still unconfirmed. */
export async function replaceUnconfirmed(db: Db, id: AccountId, fresh: Omit<Account, '_id'>): Promise<boolean> {
  const replaced = await accounts(db).updateOne({ _id: id, emailConfirmedAt: null }, { $set: fresh }).exec();
  changed(db, null, subjects.account(id));
  return replaced.matchedCount === 1;
}

/** Changes fields of an account; with `endSessions` its generation grows too. Answers the changed row. */
export async function changeAccount(
  db: Db,
  id: AccountId,
  change: { set: Partial<Omit<Account, '_id' | 'sessionGeneration'>>; endSessions?: boolean },
  tx?: Tx,
): Promise<Account | null> {
  const row = await accounts(db)
    .findOneAndUpdate(
      { _id: id },
      { $set: change.set, $inc: { sessionGeneration: change.endSessions === true ? 1 : 0 } },
      { returnDocument: 'after', session: tx ?? null },
    )
    .lean<Account>()
    .exec();
  changed(db, tx, subjects.account(id));
  return row;
}

/** Organisation admins other than one account, inside a transaction. */
export function countOtherOrgAdmins(db: Db, id: AccountId, tx: Tx): Promise<number> {
  return accounts(db)
    .countDocuments({ orgAdmin: true, _id: { $ne: id } })
    .session(tx)
    .exec();
}

/** Removes an account for good. */
export async function removeAccount(db: Db, id: AccountId, tx: Tx): Promise<void> {
  await accounts(db).deleteOne({ _id: id }).session(tx).exec();
  changed(db, tx, subjects.account(id));
}

/** Removes accounts whose address nobody confirmed since `before`. Answers how many. */
export async function removeUnconfirmed(db: Db, before: Date): Promise<number> {
  const removed = await accounts(db)
    .deleteMany({ emailConfirmedAt: null, createdAt: { $lt: before } })
    .exec();
  if (removed.deletedCount > 0) changed(db, null, subjects.everything);
  return removed.deletedCount;
}
