import { Schema, type Model } from 'mongoose';
import type { CommunityId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
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
  },
  { versionKey: false, strict: 'throw', collection: 'communities' },
);
schema.index({ slug: 1 }, { unique: true, name: 'slug-once' });

/** The collection's model on one connection. */
export function communities(db: Db): Model<CommunityRow> {
  return (
    (db.models['Community'] as Model<CommunityRow> | undefined) ??
    db.model<CommunityRow>('Community', schema as unknown as Schema<CommunityRow>)
  );
}

/** A community by its short name. */
export function findBySlug(db: Db, slug: string): Promise<CommunityRow | null> {
  return communities(db).findOne({ slug }).lean<CommunityRow>().exec();
}

/** Communities by id, in no order. */
export function findByIds(db: Db, ids: readonly CommunityId[]): Promise<CommunityRow[]> {
  return communities(db)
    .find({ _id: { $in: [...ids] } })
    .lean<CommunityRow[]>()
    .exec();
}

/** All communities, by name. */
export function findAll(db: Db): Promise<CommunityRow[]> {
  return communities(db).find({}).sort({ name: 1 }).lean<CommunityRow[]>().exec();
}
