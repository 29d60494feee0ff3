import { Schema, type Model } from 'mongoose';
import type { CaseAction, DecisionReason, TargetKind } from '../../contract/cases.ts';
import type { AccountId, CaseId, CommunityId, DecisionId, MessageId } from '../../contract/ids.ts';
import { bare, type Db, type Tx } from '../../kit/db.ts';

/** A decision as it is stored; it never changes, but for whom it was about once that person has gone for good. */
export interface DecisionRow {
  readonly _id: DecisionId;
  readonly caseId: CaseId;
  readonly target: { readonly kind: TargetKind; readonly id: string };
  readonly communityId: CommunityId | null;
  readonly action: CaseAction;
  readonly reason: DecisionReason;
  readonly note: string;
  readonly help: readonly string[];
  readonly revision: number;
  readonly by: AccountId;
  readonly byName: string;
  readonly at: Date;
  readonly subjectAccountId: AccountId | null;
  /** It answered an appeal, and is the last word. */
  readonly ofAppeal?: boolean;
  readonly idempotencyKey?: string;
}

/** Words between the holder of a case and the author. */
export interface MessageRow {
  readonly _id: MessageId;
  readonly caseId: CaseId;
  readonly from: 'supporter' | 'author';
  readonly by: AccountId;
  readonly name: string;
  readonly text: string;
  readonly at: Date;
  readonly idempotencyKey?: string;
}

const decisionSchema = new Schema(
  {
    _id: { type: String, required: true },
    caseId: { type: String, required: true },
    target: { type: new Schema({ kind: String, id: String }, { _id: false }), required: true },
    communityId: { type: String, default: null },
    action: { type: String, required: true },
    reason: { type: String, required: true },
    note: { type: String, default: '' },
    help: { type: [String], default: [] },
    revision: { type: Number, required: true },
    by: { type: String, required: true },
    byName: { type: String, required: true },
    at: { type: Date, required: true },
    subjectAccountId: { type: String, default: null },
    ofAppeal: { type: Boolean },
    idempotencyKey: { type: String },
  },
  { versionKey: false, strict: 'throw', collection: 'decisions' },
);
decisionSchema.index({ caseId: 1, at: 1 });
decisionSchema.index(
  { by: 1, idempotencyKey: 1 },
  { unique: true, name: 'decision-sent-once', partialFilterExpression: { idempotencyKey: { $exists: true } } },
);
decisionSchema.index({ subjectAccountId: 1, at: 1 });

const messageSchema = new Schema(
  {
    _id: { type: String, required: true },
    caseId: { type: String, required: true },
    from: { type: String, required: true },
    by: { type: String, required: true },
    name: { type: String, required: true },
    text: { type: String, required: true },
    at: { type: Date, required: true },
    idempotencyKey: { type: String },
  },
  { versionKey: false, strict: 'throw', collection: 'caseMessages' },
);
messageSchema.index({ caseId: 1, _id: 1 });
messageSchema.index(
  { by: 1, idempotencyKey: 1 },
  { unique: true, name: 'message-sent-once', partialFilterExpression: { idempotencyKey: { $exists: true } } },
);

/** The collections' models on one connection. */
export function decisions(db: Db): Model<DecisionRow> {
  return (
    (db.models['Decision'] as Model<DecisionRow> | undefined) ??
    db.model<DecisionRow>('Decision', decisionSchema as unknown as Schema<DecisionRow>)
  );
}
export function messages(db: Db): Model<MessageRow> {
  return (
    (db.models['CaseMessage'] as Model<MessageRow> | undefined) ??
    db.model<MessageRow>('CaseMessage', messageSchema as unknown as Schema<MessageRow>)
  );
}

export async function insertDecision(db: Db, row: DecisionRow, tx: Tx): Promise<void> {
  await bare(db, decisions(db)).insertOne(row, { session: tx });
}

export function findDecisionRow(db: Db, id: DecisionId): Promise<DecisionRow | null> {
  return decisions(db).findById(id).lean<DecisionRow>().exec();
}

/** Whether a case was decided about a revision or a later one; handing it on decides nothing. */
export async function hasDecisionFrom(db: Db, caseId: CaseId, revision: number, tx: Tx): Promise<boolean> {
  const row = await decisions(db)
    .exists({ caseId, revision: { $gte: revision }, action: { $ne: 'escalate' } })
    .session(tx)
    .exec();
  return row !== null;
}

/** The decision that somebody sent under a key; null where there is none. */
export function findDecisionSentBefore(db: Db, by: AccountId, idempotencyKey: string): Promise<DecisionRow | null> {
  return decisions(db).findOne({ by, idempotencyKey }).lean<DecisionRow>().exec();
}

export function findDecisionsOf(db: Db, caseIds: readonly CaseId[]): Promise<DecisionRow[]> {
  return decisions(db)
    .find({ caseId: { $in: [...caseIds] } })
    .sort({ at: 1 })
    .lean<DecisionRow[]>()
    .exec();
}

/** Decisions about an account, oldest first. */
export function findDecisionsAbout(db: Db, subjectAccountId: AccountId): Promise<DecisionRow[]> {
  return decisions(db).find({ subjectAccountId }).sort({ at: 1 }).lean<DecisionRow[]>().exec();
}

/** Cuts the tie between decisions and an erased account. */
export async function eraseDecisionsAbout(db: Db, accountId: AccountId, gone: AccountId, tx: Tx): Promise<void> {
  await decisions(db)
    .updateMany({ subjectAccountId: accountId }, { $set: { subjectAccountId: gone } }, { session: tx })
    .exec();
}

export async function insertMessage(db: Db, row: MessageRow, tx: Tx): Promise<void> {
  await messages(db).insertMany([row], { session: tx });
}

export function findMessages(db: Db, caseId: CaseId): Promise<MessageRow[]> {
  return messages(db).find({ caseId }).sort({ _id: 1 }).lean<MessageRow[]>().exec();
}

/** Messages that an account wrote as an author, for its export. */
export function findMessagesBy(db: Db, by: AccountId): Promise<MessageRow[]> {
  return messages(db).find({ by }).sort({ _id: 1 }).lean<MessageRow[]>().exec();
}

/** Erases what an account wrote to supporters. */
export async function eraseMessagesBy(
  db: Db,
  by: AccountId,
  gone: { name: string; accountId: AccountId },
  tx: Tx,
): Promise<void> {
  await messages(db)
    .updateMany(
      { by, from: 'author' },
      { $set: { text: '', name: gone.name, by: gone.accountId }, $unset: { idempotencyKey: 1 } },
      { session: tx },
    )
    .exec();
}
