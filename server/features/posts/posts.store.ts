import { Schema, type Model } from 'mongoose';
import type { AccountId, CommunityId, DecisionId, MembershipId, PostId, ThreadId } from '../../contract/ids.ts';
import { bare, type Db, type Tx } from '../../kit/db.ts';
import { changed } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';
import type { Membership } from '../memberships/membership.ts';
import { seenFields, seenStates, type PostRow, type SeenRow } from './post.ts';
import { renewVersions } from './threads.store.ts';

const mixed = Schema.Types.Mixed;
const schema = new Schema(
  {
    _id: { type: String, required: true },
    communityId: { type: String, required: true },
    threadId: { type: String, required: true },
    kind: { type: String, required: true },
    authorAccountId: { type: String, required: true },
    authorMembershipId: { type: String, default: null },
    authorName: { type: String, required: true },
    authorBadge: { type: String, default: null },
    state: { type: String, required: true },
    latest: { type: mixed, required: true },
    earlier: { type: [mixed], default: [] },
    shown: { type: mixed, default: null },
    waitingSince: { type: Date, default: null },
    pendingRevision: { type: String, default: null },
    lateCaseOpened: { type: Boolean, default: false },
    leftToPerson: { type: Boolean },
    severity: { type: String, default: null },
    categories: { type: [String], default: [] },
    findings: { type: [mixed], default: [] },
    screenedAt: { type: Date, default: null },
    screenedRevision: { type: Number },
    holdReasons: { type: [String], default: [] },
    expectedBy: { type: Date, default: null },
    help: { type: [String], default: [] },
    crisis: { type: Boolean, default: false },
    editAsked: { type: Boolean, default: false },
    outcome: { type: mixed, default: null },
    counted: { type: Boolean, default: false },
    quoteOf: { type: String, default: null },
    mentions: { type: [String], default: [] },
    supportedBy: { type: [String], default: [] },
    idempotencyKey: { type: String },
    createdAt: { type: Date, required: true },
    editedAt: { type: Date, default: null },
  },
  { versionKey: false, strict: 'throw', minimize: false, collection: 'posts' },
);
schema.index({ threadId: 1, _id: 1 });
schema.index({ communityId: 1, _id: -1 });
schema.index({ threadId: 1, authorAccountId: 1, _id: 1 });
schema.index(
  { threadId: 1, supportedBy: 1, _id: 1 },
  { name: 'supported', partialFilterExpression: { 'supportedBy.0': { $exists: true } } },
);
schema.index({ authorAccountId: 1, communityId: 1, severity: 1, screenedAt: -1 });
schema.index({ authorAccountId: 1, createdAt: -1 });
schema.index(
  { authorAccountId: 1, idempotencyKey: 1 },
  { unique: true, name: 'post-sent-once', partialFilterExpression: { idempotencyKey: { $exists: true } } },
);
schema.index(
  { waitingSince: 1 },
  { name: 'waiting-for-screening', partialFilterExpression: { waitingSince: { $type: 'date' } } },
);
schema.index(
  { communityId: 1, 'shown.title': 'text', 'shown.plain': 'text' },
  { name: 'words', weights: { 'shown.title': 3, 'shown.plain': 1 }, default_language: 'english' },
);

/** The collection's model on one connection. */
export function posts(db: Db): Model<PostRow> {
  return (
    (db.models['Post'] as Model<PostRow> | undefined) ?? db.model<PostRow>('Post', schema as unknown as Schema<PostRow>)
  );
}

/** Stores a new post. Raises the duplicate of `post-sent-once` when it was sent before. */
export async function insertPost(db: Db, post: PostRow, tx: Tx | null): Promise<void> {
  await bare(db, posts(db)).insertOne(post, tx === null ? {} : { session: tx });
  changed(db, tx, subjects.thread(post.threadId));
}

export function findPost(db: Db, id: PostId, tx?: Tx): Promise<PostRow | null> {
  return posts(db)
    .findById(id)
    .session(tx ?? null)
    .lean<PostRow>()
    .exec();
}

export function findSentBefore(db: Db, authorAccountId: AccountId, idempotencyKey: string): Promise<PostRow | null> {
  return posts(db).findOne({ authorAccountId, idempotencyKey }).lean<PostRow>().exec();
}

export function findPostsById(db: Db, ids: readonly PostId[]): Promise<PostRow[]> {
  return posts(db)
    .find({ _id: { $in: [...ids] } })
    .lean<PostRow[]>()
    .exec();
}

/** Where a page of a thread begins: after one of its posts. */
interface ThreadPart {
  readonly threadId: ThreadId;
  readonly after: PostId | undefined;
  readonly limit: number;
}

function partOf({ threadId, after }: ThreadPart) {
  return { threadId, ...(after === undefined ? {} : { _id: { $gt: after } }) };
}

/** Posts of a thread that everybody inside may see, oldest first: nothing that only their authors may know. */
export function findSeenPosts(db: Db, part: ThreadPart): Promise<SeenRow[]> {
  const fields = Object.fromEntries(seenFields.map((field) => [field, 1]));
  return posts(db)
    .find({ ...partOf(part), state: { $in: [...seenStates] } }, fields)
    .sort({ _id: 1 })
    .limit(part.limit)
    .lean<SeenRow[]>()
    .exec();
}

/** What of a thread's posts hangs on its reader: their own, oldest first, as far as they still exist, and which they marked. */
export async function findOfReader(
  db: Db,
  reader: Pick<Membership, '_id' | 'accountId'>,
  part: ThreadPart,
): Promise<{ own: PostRow[]; supported: ReadonlySet<PostId> }> {
  const within = partOf(part);
  const rows = await posts(db)
    .find({
      $or: [
        { ...within, authorAccountId: reader.accountId, state: { $ne: 'withdrawn' } },
        { ...within, supportedBy: reader._id, 'supportedBy.0': { $exists: true } },
      ],
    })
    .sort({ _id: 1 })
    // All of them stand on the page itself, so that no more of them can than the page holds.
    .limit(part.limit)
    .lean<PostRow[]>()
    .exec();
  return {
    own: rows.filter((row) => row.authorAccountId === reader.accountId),
    supported: new Set(rows.filter((row) => row.supportedBy.includes(reader._id)).map((row) => row._id)),
  };
}

/** Who wrote in a thread, in whatever state that is, and who marked posts of it: for anybody else all of it is as others see it. */
export async function findInvolved(
  db: Db,
  threadId: ThreadId,
): Promise<{ authors: ReadonlySet<AccountId>; supporters: ReadonlySet<MembershipId> }> {
  const [authors, marked] = await Promise.all([
    posts(db).distinct('authorAccountId', { threadId }).exec(),
    posts(db)
      .find({ threadId, 'supportedBy.0': { $exists: true } }, { supportedBy: 1 })
      .lean<Pick<PostRow, 'supportedBy'>[]>()
      .exec(),
  ]);
  return { authors: new Set(authors), supporters: new Set(marked.flatMap((row) => row.supportedBy)) };
}

/** Seen posts of a thread on one side of a post, nearest first. */
export function findAround(db: Db, post: PostRow, before: boolean, limit: number): Promise<PostRow[]> {
  return posts(db)
    .find({
      threadId: post.threadId,
      state: { $in: [...seenStates] },
      _id: before ? { $lt: post._id } : { $gt: post._id },
    })
    .sort({ _id: before ? -1 : 1 })
    .limit(limit)
    .lean<PostRow[]>()
    .exec();
}

/**
 * Changes a post if it is still as the filter says (`fresh`: nobody was asked about it, and nobody decided on it); answers the changed row, or null where it has moved on. Its thread gets a new version
 * where what others see may have changed, unless the caller changes the thread too (`counts`).
 */
export async function changePost(
  db: Db,
  filter: { _id: PostId; 'latest.revision'?: number; waiting?: boolean; states?: readonly string[]; fresh?: boolean },
  update: Partial<Record<keyof PostRow, unknown>>,
  tx: Tx | null,
  counts = false,
): Promise<PostRow | null> {
  const { waiting, states, fresh, ...rest } = filter;
  const row = await bare(db, posts(db)).findOneAndUpdate(
    {
      ...rest,
      ...(waiting === undefined ? {} : { waitingSince: waiting ? { $ne: null } : null }),
      ...(states === undefined ? {} : { state: { $in: [...states] as PostRow['state'][] } }),
      ...(fresh === true ? { lateCaseOpened: false, outcome: null } : {}),
    },
    { $set: update as Partial<PostRow> },
    { returnDocument: 'after', ...(tx === null ? {} : { session: tx }) },
  );
  if (row === null) return null;
  if (!counts && publicFields.some((field) => field in update)) await renewVersions(db, [row.threadId], tx);
  // The list of threads says in which state one's own are.
  changed(db, tx, subjects.thread(row.threadId), ...(row.kind === 'reply' ? [] : [subjects.threads(row.communityId)]));
  return row;
}

/** What others see of a post hangs on these. */
const publicFields = ['state', 'shown', 'latest', 'editedAt'] as const satisfies readonly (keyof PostRow)[];

/** Marks or unmarks "supported me". */
export async function setSupported(
  db: Db,
  post: Pick<PostRow, '_id' | 'threadId'>,
  by: MembershipId,
  on: boolean,
): Promise<void> {
  await posts(db)
    .updateOne({ _id: post._id }, on ? { $addToSet: { supportedBy: by } } : { $pull: { supportedBy: by } })
    .exec();
  changed(db, null, subjects.thread(post.threadId));
}

/** Notes that an appeal was made against a decision that a post still tells its author of. */
export async function stampAppealed(db: Db, id: PostId, decisionId: DecisionId, tx: Tx): Promise<void> {
  const row = await posts(db)
    .findOneAndUpdate(
      { _id: id, 'outcome.decisionId': decisionId },
      { $set: { 'outcome.canAppeal': false } },
      { projection: { threadId: 1 }, session: tx },
    )
    .lean<Pick<PostRow, 'threadId'>>()
    .exec();
  if (row !== null) changed(db, tx, subjects.thread(row.threadId));
}

/** Revisions waiting for screening since before an instant, longest first. */
export function findWaiting(
  db: Db,
  before: Date,
  limit: number,
): Promise<Pick<PostRow, '_id' | 'latest' | 'crisis'>[]> {
  return posts(db)
    .find(waitingSince(before), { latest: 1, crisis: 1 })
    .sort({ waitingSince: 1 })
    .limit(limit)
    .lean<PostRow[]>()
    .exec();
}

/** Revisions waiting since before an instant that no person was asked about, those first that the crisis rules found. */
export function findLate(db: Db, before: Date, limit: number): Promise<Pick<PostRow, '_id'>[]> {
  return posts(db)
    .find({ ...waitingSince(before), lateCaseOpened: false }, { _id: 1 })
    .sort({ crisis: -1, waitingSince: 1 })
    .limit(limit)
    .lean<PostRow[]>()
    .exec();
}

function waitingSince(before: Date) {
  // The index leaves out what does not wait: only a filter that says so too can use it.
  return { waitingSince: { $lte: before, $type: 'date' as const }, leftToPerson: { $ne: true } };
}

/** One page of text search in a community: seen posts, best match first. */
export function searchPosts(
  db: Db,
  query: { communityId: CommunityId; words: string; skip: number; limit: number },
): Promise<PostRow[]> {
  return posts(db)
    .find(
      { communityId: query.communityId, state: { $in: [...seenStates] }, $text: { $search: query.words } },
      {
        score: { $meta: 'textScore' },
        shown: 1,
        threadId: 1,
        authorMembershipId: 1,
        authorName: 1,
        authorBadge: 1,
        createdAt: 1,
      },
    )
    .sort({ score: { $meta: 'textScore' } })
    .skip(query.skip)
    .limit(query.limit)
    .lean<PostRow[]>()
    .exec();
}

/** Visible replies of a thread, for the sweeper that proves counts. */
export function countVisibleReplies(db: Db, threadId: ThreadId): Promise<number> {
  return posts(db)
    .countDocuments({ threadId, kind: 'reply', state: { $in: [...seenStates] } })
    .exec();
}
