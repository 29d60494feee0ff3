import { Schema, type Model } from 'mongoose';
import type { AccountId, DecisionId, NoticeId } from '../../contract/ids.ts';
import { bare, type Db, type Tx } from '../../kit/db.ts';
import { changed } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';
import type { NoticeRow } from './notice.ts';

const schema = new Schema(
  {
    _id: { type: String, required: true },
    accountId: { type: String, required: true },
    kind: { type: String, required: true },
    communityId: { type: String, default: null },
    threadId: { type: String, default: null },
    postId: { type: String, default: null },
    caseId: { type: String, default: null },
    action: { type: String, default: null },
    reason: { type: String, default: null },
    note: { type: String, default: null },
    help: { type: [String], default: [] },
    decisionId: { type: String, default: null },
    canAppeal: { type: Boolean, required: true },
    at: { type: Date, required: true },
    key: { type: String, default: null },
    readAt: { type: Date, default: null },
    deliveredAt: { type: Date, default: null },
    emailedAt: { type: Date, default: null },
    mailingAt: { type: Date, default: null },
    nextTryAt: { type: Date, required: true },
    tries: { type: Number, required: true },
  },
  { versionKey: false, strict: 'throw', collection: 'notices' },
);
schema.index({ key: 1 }, { unique: true, name: 'notice-once', partialFilterExpression: { key: { $type: 'string' } } });
schema.index({ accountId: 1, at: -1, _id: -1 });
schema.index({ accountId: 1, readAt: 1 });
schema.index({ deliveredAt: 1, nextTryAt: 1 });
schema.index(
  { decisionId: 1 },
  { name: 'notice-of-decision', partialFilterExpression: { decisionId: { $type: 'string' } } },
);

/** The collection's model on one connection. */
export function notices(db: Db): Model<NoticeRow> {
  return (
    (db.models['Notice'] as Model<NoticeRow> | undefined) ??
    db.model<NoticeRow>('Notice', schema as unknown as Schema<NoticeRow>)
  );
}

/** Stores a notice inside a transaction, unless there is one with its key; answers the one that is there then. */
export async function insertNotice(db: Db, tx: Tx, row: NoticeRow): Promise<NoticeRow> {
  // The index leaves notices without a key out: only a filter that says so too can use it.
  const same = row.key === null ? { _id: row._id } : { key: { $eq: row.key, $type: 'string' as const } };
  changed(db, tx, subjects.notices(row.accountId));
  const stored = await bare(db, notices(db)).findOneAndUpdate(
    same,
    { $setOnInsert: row },
    { upsert: true, returnDocument: 'after', session: tx },
  );
  if (stored === null) throw new Error(`The notice ${row._id} was not stored`);
  return stored;
}

/** One notice. */
export function findNotice(db: Db, id: NoticeId): Promise<NoticeRow | null> {
  return notices(db).findById(id).lean<NoticeRow>().exec();
}

/** An account's notices, newest first, from a place on. */
export function findNoticesOf(
  db: Db,
  accountId: AccountId,
  before: { at: Date; id: NoticeId } | null,
  limit: number,
): Promise<NoticeRow[]> {
  const older =
    before === null ? {} : { $or: [{ at: { $lt: before.at } }, { at: before.at, _id: { $lt: before.id } }] };
  return notices(db)
    .find({ accountId, ...older })
    .sort({ at: -1, _id: -1 })
    .limit(limit)
    .lean<NoticeRow[]>()
    .exec();
}

/** How many notices an account has not read; stops at `stop`. */
export function countUnreadOf(db: Db, accountId: AccountId, stop: number): Promise<number> {
  return notices(db).countDocuments({ accountId, readAt: null }, { limit: stop }).exec();
}

/** Stamps a notice of an account as read, once. Answers whether it is the account's. */
export async function stampRead(db: Db, accountId: AccountId, id: NoticeId, at: Date): Promise<boolean> {
  await notices(db).updateOne({ _id: id, accountId, readAt: null }, { $set: { readAt: at } });
  changed(db, null, subjects.notices(accountId));
  return (await notices(db).exists({ _id: id, accountId })) !== null;
}

/** Takes the sending of a notice's e-mail for one run. Null: it is sent already, or another run is at it. */
export function takeMailing(db: Db, id: NoticeId, at: Date, staleBefore: Date): Promise<NoticeRow | null> {
  return notices(db)
    .findOneAndUpdate(
      { _id: id, emailedAt: null, $or: [{ mailingAt: null }, { mailingAt: { $lt: staleBefore } }] },
      { $set: { mailingAt: at } },
      { returnDocument: 'after' },
    )
    .lean<NoticeRow>()
    .exec();
}

/** Gives the sending back after a failure. */
export async function releaseMailing(db: Db, id: NoticeId): Promise<void> {
  await notices(db).updateOne({ _id: id }, { $set: { mailingAt: null } });
}

/** Stamps a notice as delivered, and its e-mail as sent where one went. */
export async function stampDelivered(db: Db, id: NoticeId, at: Date, emailed: boolean): Promise<void> {
  await notices(db).updateOne(
    { _id: id, deliveredAt: null },
    { $set: { deliveredAt: at, mailingAt: null, ...(emailed ? { emailedAt: at } : {}) } },
  );
}

/** Undelivered notices whose next try is due, the longest due first. */
export function findUndelivered(db: Db, now: Date, limit: number): Promise<NoticeRow[]> {
  return notices(db)
    .find({ deliveredAt: null, nextTryAt: { $lte: now } })
    .sort({ nextTryAt: 1 })
    .limit(limit)
    .lean<NoticeRow[]>()
    .exec();
}

/** Notes that a notice was put on the queue again. */
export async function stampTry(db: Db, id: NoticeId, nextTryAt: Date): Promise<void> {
  await notices(db).updateOne({ _id: id }, { $set: { nextTryAt }, $inc: { tries: 1 } });
}

/** All notices of an account, for its own export. */
export function findAllOf(db: Db, accountId: AccountId): Promise<NoticeRow[]> {
  return notices(db).find({ accountId }).sort({ at: 1 }).lean<NoticeRow[]>().exec();
}

/** Deletes all notices of an account. */
export async function deleteAllOf(db: Db, tx: Tx, accountId: AccountId): Promise<void> {
  await notices(db).deleteMany({ accountId }).session(tx).exec();
  changed(db, tx, subjects.notices(accountId));
}

/** Takes the offer of an appeal from an account's notices of one decision. */
export async function stampAppealed(db: Db, tx: Tx, accountId: AccountId, decisionId: DecisionId): Promise<void> {
  await notices(db)
    .updateMany({ accountId, decisionId: { $eq: decisionId, $type: 'string' } }, { $set: { canAppeal: false } })
    .session(tx)
    .exec();
}
