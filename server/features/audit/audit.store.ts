import { Schema, type Model } from 'mongoose';
import type { AccountId, CommunityId } from '../../contract/ids.ts';
import { newId } from '../../kit/ids.ts';
import { bare, type Db, type Tx } from '../../kit/db.ts';

/** Details of a line: plain values, never any words of a member, never an address. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

/** What is to be written. */
export interface AuditDraft {
  readonly at: Date;
  /** Null: the service itself, or somebody who is not signed in. */
  readonly by: AccountId | null;
  /** Staff name, `the service` or `a member`. */
  readonly byName: string;
  readonly verb: string;
  readonly communityId: CommunityId | null;
  /** Kind and id, for example `case 64…`. */
  readonly target: string | null;
  readonly detail: AuditDetail;
}

/** A line of the log. */
export interface AuditRow extends AuditDraft {
  readonly _id: string;
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: String, default: null },
    byName: { type: String, required: true },
    verb: { type: String, required: true },
    communityId: { type: String, default: null },
    target: { type: String, default: null },
    detail: { type: Schema.Types.Mixed, required: true },
  },
  { versionKey: false, strict: 'throw', collection: 'audit', minimize: false },
);
schema.index({ at: -1, _id: -1 });
schema.index({ communityId: 1, at: -1, _id: -1 });
schema.index({ by: 1, at: -1 });

/** The collection's model on one connection. Lines are added and read; nothing changes or removes one. */
export function auditLines(db: Db): Model<AuditRow> {
  return (
    (db.models['AuditLine'] as Model<AuditRow> | undefined) ??
    db.model<AuditRow>('AuditLine', schema as unknown as Schema<AuditRow>)
  );
}

/** Adds a line. */
export async function addLine(db: Db, tx: Tx | null, draft: AuditDraft): Promise<void> {
  await bare(db, auditLines(db)).insertOne({ ...draft, _id: newId() }, tx === null ? {} : { session: tx });
}

/** Lines, newest first, after a place in the list; of some communities, or all with null. */
export function findLines(
  db: Db,
  communityIds: readonly CommunityId[] | null,
  afterLine: { at: Date; id: string } | null,
  limit: number,
): Promise<AuditRow[]> {
  const where = {
    ...(communityIds === null ? {} : { communityId: { $in: [...communityIds] } }),
    ...(afterLine === null
      ? {}
      : { $or: [{ at: { $lt: afterLine.at } }, { at: afterLine.at, _id: { $lt: afterLine.id } }] }),
  };
  return auditLines(db).find(where).sort({ at: -1, _id: -1 }).limit(limit).lean<AuditRow[]>().exec();
}
