import { mongo, Schema, type Model } from 'mongoose';
import { pageLimits } from '../../../config/keeping.ts';
import type { MembershipId, ThreadId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';

const schema = new Schema(
  {
    _id: { type: String, required: true },
    membershipId: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw', collection: 'threadReads' },
);
schema.index({ membershipId: 1 });

interface ThreadRead {
  readonly _id: string;
  readonly membershipId: MembershipId;
  readonly at: Date;
}

/** When a member last looked at a thread: one document for each pair. */
export function threadReads(db: Db): Model<ThreadRead> {
  return (
    (db.models['ThreadRead'] as Model<ThreadRead> | undefined) ??
    db.model<ThreadRead>('ThreadRead', schema as unknown as Schema<ThreadRead>)
  );
}

/** A member's look at a thread. */
export interface ReadMark {
  readonly membershipId: MembershipId;
  readonly threadId: ThreadId;
  readonly at: Date;
}

/** Writes down that members have looked at threads, all at once. */
export async function markAllRead(db: Db, marks: readonly ReadMark[]): Promise<void> {
  await threadReads(db).bulkWrite(
    marks.map(({ membershipId, threadId, at }) => ({
      updateOne: {
        filter: { _id: `${membershipId}:${threadId}` },
        update: { $max: { at }, $setOnInsert: { membershipId } },
        upsert: true,
      },
    })),
    // Nobody waits for it, and it must not wait for ever.
    { ordered: false, writeConcern: new mongo.WriteConcern('majority', pageLimits.readMarksPatienceMs, true) },
  );
}

/** When a member last looked at each of some threads. */
export async function findReads(
  db: Db,
  membershipId: MembershipId,
  ids: readonly ThreadId[],
): Promise<Map<string, Date>> {
  const rows = await threadReads(db)
    .find({ _id: { $in: ids.map((id) => `${membershipId}:${id}`) } })
    .lean<ThreadRead[]>()
    .exec();
  return new Map(rows.map((row) => [row._id.slice(membershipId.length + 1), row.at]));
}

/** Forgets what an erased membership has read. */
export async function eraseReadsOf(db: Db, ids: readonly MembershipId[], tx: Tx | null): Promise<void> {
  await threadReads(db)
    .deleteMany({ membershipId: { $in: [...ids] } })
    .session(tx)
    .exec();
}
