import { Schema, type Model } from 'mongoose';
import { keptLimits } from '../../../config/keeping.ts';
import type { AccountId, CommunityId, MembershipId, ThreadId } from '../../contract/ids.ts';
import type { SubTopic, Topic } from '../../contract/posts.ts';
import { bare, type Db, type Tx } from '../../kit/db.ts';
import { changed, readKept } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';
import type { ThreadRecord } from './post.ts';

const schema = new Schema(
  {
    _id: { type: String, required: true },
    communityId: { type: String, required: true },
    firstPostId: { type: String, required: true },
    authorAccountId: { type: String, required: true },
    authorMembershipId: { type: String, default: null },
    authorName: { type: String, required: true },
    authorBadge: { type: String, default: null },
    title: { type: String, default: '' },
    topic: { type: String, required: true },
    subTopic: { type: String, default: null },
    contentNotes: { type: [String], default: [] },
    listed: { type: Boolean, required: true },
    calmRecovery: { type: Boolean },
    version: { type: Number },
    replyCount: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    lastActivityAt: { type: Date, required: true },
    lastActivityBy: { type: String, default: null },
  },
  { versionKey: false, strict: 'throw', collection: 'threads' },
);
schema.index({ communityId: 1, listed: 1, lastActivityAt: -1, _id: -1 });
schema.index({ communityId: 1, listed: 1, topic: 1, lastActivityAt: -1, _id: -1 });
schema.index(
  { communityId: 1, authorAccountId: 1, lastActivityAt: -1, _id: -1 },
  { name: 'in-no-list', partialFilterExpression: { listed: false } },
);

/** The collection's model on one connection. */
export function threads(db: Db): Model<ThreadRecord> {
  return (
    (db.models['Thread'] as Model<ThreadRecord> | undefined) ??
    db.model<ThreadRecord>('Thread', schema as unknown as Schema<ThreadRecord>)
  );
}

export async function insertThread(db: Db, thread: ThreadRecord, tx: Tx): Promise<void> {
  await threads(db).insertMany([thread], { session: tx });
  noteChange(db, thread, tx);
}

export function findThread(db: Db, id: ThreadId, tx?: Tx): Promise<ThreadRecord | null> {
  return threads(db)
    .findById(id)
    .session(tx ?? null)
    .lean<ThreadRecord>()
    .exec();
}

/** A thread as it was at most a moment ago, for those who read. */
export function findThreadKept(db: Db, id: ThreadId): Promise<ThreadRecord | null> {
  return readKept(db, { name: `thread:${id}`, of: [subjects.thread(id)], forMs: keptLimits.pageMs }, () =>
    findThread(db, id),
  );
}

export function findThreadsById(db: Db, ids: readonly ThreadId[]): Promise<ThreadRecord[]> {
  return threads(db)
    .find({ _id: { $in: [...ids] } })
    .lean<ThreadRecord[]>()
    .exec();
}

/** Which of some threads staff marked as calm recovery. */
export async function findCalm(db: Db, ids: readonly ThreadId[]): Promise<ReadonlySet<ThreadId>> {
  if (ids.length === 0) return new Set();
  const rows = await threads(db)
    .find({ _id: { $in: [...ids] } }, { calmRecovery: 1 })
    .lean<ThreadRecord[]>()
    .exec();
  return new Set(rows.filter((row) => row.calmRecovery === true).map((row) => row._id));
}

export interface ThreadListQuery {
  readonly communityId: CommunityId;
  readonly topic: Topic | undefined;
  readonly subTopic: SubTopic | undefined;
  readonly unanswered: boolean;
  readonly before: { at: Date; id: ThreadId } | null;
  readonly limit: number;
}

/** Threads that everybody in a community may see in a list, newest activity first, as they were at most a moment ago. */
export function findListedThreads(db: Db, query: ThreadListQuery): Promise<ThreadRecord[]> {
  const { communityId, topic, subTopic, unanswered, before, limit } = query;
  const place = before === null ? '' : `${before.at.getTime()}:${before.id}`;
  const name = `listed:${communityId}:${topic ?? ''}:${subTopic ?? ''}:${unanswered}:${place}:${limit}`;
  return readKept(db, { name, of: [subjects.threads(communityId)], forMs: keptLimits.pageMs }, () =>
    findThreads(db, query, { listed: true }),
  );
}

/** Threads that are in no list but their author's. */
export function findUnlistedThreads(db: Db, query: ThreadListQuery, author: AccountId): Promise<ThreadRecord[]> {
  return findThreads(db, query, { listed: false, authorAccountId: author });
}

function findThreads(
  db: Db,
  query: ThreadListQuery,
  whose: { readonly listed: boolean; readonly authorAccountId?: AccountId },
): Promise<ThreadRecord[]> {
  const same = {
    communityId: query.communityId,
    ...(query.topic === undefined ? {} : { topic: query.topic }),
    ...(query.subTopic === undefined ? {} : { subTopic: query.subTopic }),
    ...(query.unanswered ? { replyCount: 0 } : {}),
  };
  const older =
    query.before === null
      ? {}
      : {
          $or: [
            { lastActivityAt: { $lt: query.before.at } },
            { lastActivityAt: query.before.at, _id: { $lt: query.before.id } },
          ],
        };
  return threads(db)
    .find({ ...same, ...whose, ...older })
    .sort({ lastActivityAt: -1, _id: -1 })
    .limit(query.limit)
    .lean<ThreadRecord[]>()
    .exec();
}

/** Changes a thread; `replies` is added to its count. */
export async function changeThread(
  db: Db,
  thread: Pick<ThreadRecord, '_id' | 'communityId'>,
  change: { set?: Partial<ThreadRecord>; replies?: number },
  tx: Tx,
): Promise<void> {
  await bare(db, threads(db)).updateOne(
    { _id: thread._id },
    {
      ...(change.set === undefined ? {} : { $set: change.set }),
      $inc: { version: 1, ...(change.replies === undefined ? {} : { replyCount: change.replies }) },
    },
    { session: tx },
  );
  noteChange(db, thread, tx);
}

function noteChange(db: Db, thread: Pick<ThreadRecord, '_id' | 'communityId'>, tx: Tx | null): void {
  changed(db, tx, subjects.thread(thread._id), subjects.threads(thread.communityId));
}

/**
 * Counts a reply that has become seen, moves its thread up and gives it a new version; answers the thread as it is then, null where it
 * is gone. A thread whose first post was taken down meanwhile goes on without its title.
 */
export async function countReply(
  db: Db,
  id: ThreadId,
  reply: { readonly at: Date; readonly by: MembershipId | null },
  tx: Tx,
): Promise<ThreadRecord | null> {
  const row = await bare(db, threads(db)).findOneAndUpdate(
    { _id: id },
    [
      {
        $set: {
          title: { $cond: ['$listed', '$title', ''] },
          listed: true,
          lastActivityAt: reply.at,
          lastActivityBy: reply.by,
          replyCount: { $add: ['$replyCount', 1] },
          version: { $add: [{ $ifNull: ['$version', 0] }, 1] },
        },
      },
    ],
    { returnDocument: 'after', session: tx },
  );
  if (row !== null) noteChange(db, row, tx);
  return row;
}

/** Gives threads a new version: what others see of their posts has changed. */
export async function renewVersions(db: Db, ids: readonly ThreadId[], tx: Tx | null): Promise<void> {
  await bare(db, threads(db)).updateMany(
    { _id: { $in: [...ids] } },
    { $inc: { version: 1 } },
    tx === null ? {} : { session: tx },
  );
  changed(db, tx, ...ids.map(subjects.thread));
}

/** Threads with activity since an instant, for the sweeper that proves reply counts. */
export function findActiveSince(db: Db, since: Date, limit: number): Promise<ThreadRecord[]> {
  return threads(db)
    .find({ lastActivityAt: { $gte: since } })
    .limit(limit)
    .lean<ThreadRecord[]>()
    .exec();
}

/** Sets a reply count that was found wrong, unless it has moved meanwhile. */
export async function correctReplyCount(db: Db, thread: ThreadRecord, is: number): Promise<void> {
  await threads(db)
    .updateOne({ _id: thread._id, replyCount: thread.replyCount }, { $set: { replyCount: is } })
    .exec();
  noteChange(db, thread, null);
}

/** Cuts the tie between an account and the threads that it began. */
export async function eraseThreadsOf(
  db: Db,
  authorAccountId: AccountId,
  gone: { name: string; accountId: AccountId },
  tx: Tx,
): Promise<void> {
  const update = { authorAccountId: gone.accountId, authorMembershipId: null, authorName: gone.name, title: '' };
  await threads(db)
    .updateMany({ authorAccountId, replyCount: 0 }, { $set: { ...update, listed: false } })
    .session(tx)
    .exec();
  await threads(db).updateMany({ authorAccountId }, { $set: update }).session(tx).exec();
  changed(db, tx, subjects.everything);
}
