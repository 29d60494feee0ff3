import { Schema, type Model } from 'mongoose';
import type { AccountId, CommunityId, PostId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import type { ExampleRow } from './rules.ts';

const mixed = Schema.Types.Mixed;
const schema = new Schema(
  {
    _id: { type: String, required: true },
    communityId: { type: String, required: true },
    postId: { type: String, required: true },
    threadId: { type: String, required: true },
    revision: { type: Number, required: true },
    kind: { type: String, required: true },
    severity: { type: String, required: true },
    categories: { type: [String], required: true },
    note: { type: String, default: '' },
    findings: { type: [mixed], default: [] },
    text: { type: String, default: null },
    condition: { type: String, required: true },
    subjectAccountId: { type: String, default: null },
    by: { type: mixed, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw', minimize: false, collection: 'examples' },
);
schema.index({ postId: 1, revision: 1, 'by.account': 1 }, { unique: true, name: 'example-once-each' });
schema.index({ communityId: 1, _id: 1 });
schema.index({ subjectAccountId: 1 });
schema.index({ at: 1 }, { name: 'examples-with-words', partialFilterExpression: { text: { $type: 'string' } } });

/** The collection's model on one connection. */
export function examples(db: Db): Model<ExampleRow> {
  return (
    (db.models['Example'] as Model<ExampleRow> | undefined) ??
    db.model<ExampleRow>('Example', schema as unknown as Schema<ExampleRow>)
  );
}

/** Stores what somebody said of a revision, in place of what they said of it before. */
export async function putExample(db: Db, row: ExampleRow, tx: Tx): Promise<void> {
  const { _id, ...rest } = row;
  await examples(db)
    .updateOne(
      { postId: row.postId, revision: row.revision, 'by.account': row.by.account },
      { $set: rest, $setOnInsert: { _id } },
      { upsert: true, session: tx },
    )
    .exec();
}

/** Examples of a community in the order of their making, after one of them. */
export function findExamples(
  db: Db,
  query: { communityId: CommunityId; after: string | null; limit: number },
): Promise<ExampleRow[]> {
  return examples(db)
    .find({ communityId: query.communityId, ...(query.after === null ? {} : { _id: { $gt: query.after } }) })
    .sort({ _id: 1 })
    .limit(query.limit)
    .lean<ExampleRow[]>()
    .exec();
}

/** How many examples a community has. */
export async function countExamples(
  db: Db,
  communityId: CommunityId,
): Promise<{ wrongFlag: number; missed: number; withWords: number }> {
  const [counts] = await examples(db)
    .aggregate<{ wrongFlag: number; missed: number; withWords: number }>([
      { $match: { communityId } },
      {
        $group: {
          _id: null,
          wrongFlag: { $sum: { $cond: [{ $eq: ['$kind', 'wrong-flag'] }, 1, 0] } },
          missed: { $sum: { $cond: [{ $eq: ['$kind', 'missed'] }, 1, 0] } },
          withWords: { $sum: { $cond: [{ $gt: ['$text', null] }, 1, 0] } },
        },
      },
      { $project: { _id: 0, wrongFlag: 1, missed: 1, withWords: 1 } },
    ])
    .exec();
  return counts ?? { wrongFlag: 0, missed: 0, withWords: 0 };
}

/** Examples made of an account's words, for its export. */
export function findExamplesOf(db: Db, subjectAccountId: AccountId): Promise<ExampleRow[]> {
  return examples(db).find({ subjectAccountId }).sort({ _id: 1 }).lean<ExampleRow[]>().exec();
}

/** Erases the words of a post's examples, and the notes that may repeat them; labels stay. */
export async function forgetWordsOfPost(db: Db, postId: PostId, tx: Tx): Promise<void> {
  await examples(db)
    .updateMany({ postId }, { $set: { text: null, note: '' } }, { session: tx })
    .exec();
}

/** Erases all words that a community's examples kept. */
export async function forgetWordsOfCommunity(db: Db, communityId: CommunityId, tx: Tx): Promise<void> {
  await examples(db)
    .updateMany({ communityId, text: { $type: 'string' } }, { $set: { text: null } }, { session: tx })
    .exec();
}

/** Erases the words of an account's examples, and the notes that may repeat them, and cuts the tie to the account. */
export async function eraseExamplesOf(db: Db, subjectAccountId: AccountId, tx: Tx): Promise<void> {
  await examples(db)
    .updateMany({ subjectAccountId }, { $set: { text: null, note: '', subjectAccountId: null } }, { session: tx })
    .exec();
}

/** Posts whose words were copied since an instant. */
export async function findCopiedSince(db: Db, since: Date, limit: number): Promise<PostId[]> {
  const rows = await examples(db)
    .find({ at: { $gte: since }, text: { $type: 'string' } }, { postId: 1 })
    .limit(limit)
    .lean<Pick<ExampleRow, 'postId'>[]>()
    .exec();
  return rows.map((row) => row.postId);
}

/** Communities in which words were copied since an instant. */
export function findCommunitiesCopiedSince(db: Db, since: Date): Promise<CommunityId[]> {
  return examples(db)
    .distinct('communityId', { at: { $gte: since }, text: { $type: 'string' } })
    .exec();
}
