import { Schema, type Model } from 'mongoose';
import type { AccountId, PostId, ReportId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import type { ReportRow } from './report.ts';

const schema = new Schema(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    accountId: { type: String, default: null },
    membershipId: { type: String, default: null },
    communityId: { type: String, default: null },
    postId: { type: String, default: null },
    what: { type: String, required: true },
    text: { type: String, default: '' },
    where: { type: String, default: '' },
    email: { type: String, default: null },
    helpShown: { type: [String], default: [] },
    crisis: { type: Boolean, required: true },
    idempotencyKey: { type: String, default: null },
    at: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw', collection: 'reports' },
);
schema.index(
  { postId: 1, accountId: 1 },
  { unique: true, name: 'reported-once', partialFilterExpression: { kind: 'post' } },
);
schema.index(
  { accountId: 1, idempotencyKey: 1 },
  { unique: true, name: 'report-sent-once', partialFilterExpression: { idempotencyKey: { $type: 'string' } } },
);
schema.index({ accountId: 1, at: 1 });

/** The collection's model on one connection. */
export function reports(db: Db): Model<ReportRow> {
  return (
    (db.models['Report'] as Model<ReportRow> | undefined) ??
    db.model<ReportRow>('Report', schema as unknown as Schema<ReportRow>)
  );
}

/** Stores a report inside a transaction. Raises the duplicates of `reported-once` and `report-sent-once`. */
export async function insertReport(db: Db, tx: Tx, row: ReportRow): Promise<void> {
  await reports(db).create([row], { session: tx });
}

/** Writes what somebody reports now in the place of what they reported before. */
export async function replaceReport(db: Db, tx: Tx, { _id, ...fields }: ReportRow): Promise<void> {
  await reports(db).updateOne({ _id }, { $set: fields }, { session: tx }).exec();
}

/** One report. */
export function findReport(db: Db, id: ReportId): Promise<ReportRow | null> {
  return reports(db).findById(id).lean<ReportRow>().exec();
}

/** A member's report about a post. */
export function findReportOfPost(db: Db, postId: PostId, accountId: AccountId): Promise<ReportRow | null> {
  return reports(db).findOne({ kind: 'post', postId, accountId }).lean<ReportRow>().exec();
}

/** The public report that was sent under an idempotency key. */
export function findSentBefore(db: Db, accountId: AccountId | null, key: string): Promise<ReportRow | null> {
  return reports(db).findOne({ accountId, idempotencyKey: key }).lean<ReportRow>().exec();
}

/** All reports of an account. */
export function findAllOf(db: Db, accountId: AccountId): Promise<ReportRow[]> {
  return reports(db).find({ accountId }).sort({ at: 1 }).lean<ReportRow[]>().exec();
}

/** Takes the person out of their reports: what was reported must go on being looked at. */
export async function forgetReporter(db: Db, tx: Tx, accountId: AccountId): Promise<void> {
  // Reports about posts leave with their words, because the case keeps what it needs and the index is by account.
  await reports(db).deleteMany({ accountId, kind: 'post' }).session(tx).exec();
  await reports(db)
    .updateMany({ accountId }, { $set: { accountId: null, membershipId: null, email: null, idempotencyKey: null } })
    .session(tx)
    .exec();
}
