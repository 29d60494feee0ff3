import { Schema, type Model } from 'mongoose';
import type { AccountId, DecisionId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import type { AppealRow } from './appeal.ts';

const schema = new Schema(
  {
    _id: { type: String, required: true },
    decisionId: { type: String, required: true },
    accountId: { type: String, required: true },
    caseId: { type: String, required: true },
    helpShown: { type: [String], default: [] },
    crisis: { type: Boolean, required: true },
    idempotencyKey: { type: String, default: null },
    at: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw', collection: 'appeals' },
);
schema.index({ decisionId: 1 }, { unique: true, name: 'appealed-once' });
schema.index({ accountId: 1, at: 1 });

/** The collection's model on one connection. */
export function appeals(db: Db): Model<AppealRow> {
  return (
    (db.models['Appeal'] as Model<AppealRow> | undefined) ??
    db.model<AppealRow>('Appeal', schema as unknown as Schema<AppealRow>)
  );
}

/** Stores an appeal inside a transaction. Raises the duplicate of `appealed-once`. */
export async function insertAppeal(db: Db, tx: Tx, row: AppealRow): Promise<void> {
  await appeals(db).create([row], { session: tx });
}

/** The appeal against a decision, if there is one. */
export function findAppeal(db: Db, decisionId: DecisionId): Promise<AppealRow | null> {
  return appeals(db).findOne({ decisionId }).lean<AppealRow>().exec();
}

/** All appeals of an account. */
export function findAllOf(db: Db, accountId: AccountId): Promise<AppealRow[]> {
  return appeals(db).find({ accountId }).sort({ at: 1 }).lean<AppealRow[]>().exec();
}

/** Deletes all appeals of an account. */
export async function deleteAllOf(db: Db, tx: Tx, accountId: AccountId): Promise<void> {
  await appeals(db).deleteMany({ accountId }).session(tx).exec();
}
