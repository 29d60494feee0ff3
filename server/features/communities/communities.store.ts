import { Schema, type Model } from 'mongoose';
import { keptLimits } from '../../../config/keeping.ts';
import type { AccountId, CommunityId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { changed, readKept } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';
import type { CommunityRow } from './community.ts';

const charter = new Schema(
  { version: Number, text: String, html: String, changedAt: Date },
  { _id: false, strict: 'throw' },
);
const schema = new Schema(
  {
    _id: { type: String, required: true },
    slug: { type: String, required: true },
    name: { type: String, required: true },
    condition: { type: String, required: true },
    purpose: { type: String, required: true },
    audience: { type: String, required: true },
    ageBand: { type: new Schema({ from: Number, to: Number }, { _id: false }), required: true },
    charter: { type: charter, required: true },
    earlierCharters: { type: [charter], default: [] },
    joinQuestions: { type: [new Schema({ question: String, hint: String }, { _id: false })], required: true },
    newcomer: { type: new Schema({ firstPostsLookedAt: Number, holdLinks: Boolean }, { _id: false }), required: true },
    staffedHours: { type: String, required: true },
    safetyContact: { type: String, required: true },
    createdAt: { type: Date, required: true },
    createdBy: { type: String, required: true },
    idempotencyKey: { type: String, default: null },
  },
  { versionKey: false, strict: 'throw', collection: 'communities' },
);
schema.index({ slug: 1 }, { unique: true, name: 'slug-once' });
schema.index(
  { createdBy: 1, idempotencyKey: 1 },
  { unique: true, partialFilterExpression: { idempotencyKey: { $type: 'string' } }, name: 'community-sent-once' },
);

/** The collection's model on one connection. */
export function communities(db: Db): Model<CommunityRow> {
  return (
    (db.models['Community'] as Model<CommunityRow> | undefined) ??
    db.model<CommunityRow>('Community', schema as unknown as Schema<CommunityRow>)
  );
}

/** A community by its short name. */
export function findBySlug(db: Db, slug: string): Promise<CommunityRow | null> {
  return readKept(db, { name: `community:${slug}`, of: [subjects.communities], forMs: keptLimits.pageMs }, () =>
    communities(db).findOne({ slug }).lean<CommunityRow>().exec(),
  );
}

/** A community by id, as it was at most a moment ago. */
export function findById(db: Db, id: CommunityId): Promise<CommunityRow | null> {
  return readKept(db, { name: `community-id:${id}`, of: [subjects.communities], forMs: keptLimits.pageMs }, () =>
    communities(db).findById(id).lean<CommunityRow>().exec(),
  );
}

/** Communities by id, in no order, as they were at most a moment ago. */
export async function findByIds(db: Db, ids: readonly CommunityId[]): Promise<CommunityRow[]> {
  if (ids.length === 0) return [];
  const name = `communities:${ids.join()}`;
  return readKept(db, { name, of: [subjects.communities], forMs: keptLimits.pageMs }, () =>
    communities(db)
      .find({ _id: { $in: [...ids] } })
      .lean<CommunityRow[]>()
      .exec(),
  );
}

/** All communities, by name. */
export function findAll(db: Db): Promise<CommunityRow[]> {
  return communities(db).find({}).sort({ name: 1 }).lean<CommunityRow[]>().exec();
}

/** The community that somebody made under an idempotency key. */
export function findSentBefore(db: Db, createdBy: AccountId, idempotencyKey: string): Promise<CommunityRow | null> {
  return communities(db).findOne({ createdBy, idempotencyKey }).lean<CommunityRow>().exec();
}

/** Writes a new community. Raises the duplicates of `slug-once` and `community-sent-once`. */
export async function insertCommunity(db: Db, row: CommunityRow, tx: Tx): Promise<void> {
  await communities(db).create([row], { session: tx });
  changed(db, tx, subjects.communities);
}

/** Changes a community that still has the charter version that was read. Null: its charter changed meanwhile. */
export async function changeCommunityRow(
  db: Db,
  id: CommunityId,
  charterVersion: number,
  set: Partial<Omit<CommunityRow, '_id' | 'slug'>>,
  tx: Tx,
): Promise<CommunityRow | null> {
  const row = await communities(db)
    .findOneAndUpdate({ _id: id, 'charter.version': charterVersion }, { $set: set }, { returnDocument: 'after' })
    .session(tx)
    .lean<CommunityRow>()
    .exec();
  changed(db, tx, subjects.communities);
  return row;
}
