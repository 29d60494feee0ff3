import type { AccountId, CommunityId, ThreadId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { changed } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';
import { seenStates, type PostRow } from './post.ts';
import { posts } from './posts.store.ts';
import { renewVersions } from './threads.store.ts';

/** Flagged posts of an author that count. */
const mostFlagged = 20;

/** What an author wrote lately: posts that were worth a flag, and words. */
export interface RecentPosts {
  readonly flagged: readonly Pick<PostRow, 'findings' | 'screenedAt' | 'threadId'>[];
  readonly words: readonly Pick<PostRow, 'latest'>[];
}

/**
 * The newest posts of a post's author other than itself, in no order, in one round trip: `flagged`, in its community and screened since
 * `flaggedSince`; `words`, the newest of each of the last `mostWords` that they wrote since `writtenSince` in other threads, of whatever
 * community.
 */
export async function findRecent(
  db: Db,
  post: Pick<PostRow, '_id' | 'authorAccountId' | 'communityId' | 'threadId'>,
  query: { flaggedSince: Date; writtenSince: Date; mostWords: number },
): Promise<RecentPosts> {
  const { authorAccountId, communityId, threadId } = post;
  const rows = await posts(db)
    .aggregate<Partial<PostRow>>([
      {
        $match: {
          authorAccountId,
          communityId,
          screenedAt: { $gte: query.flaggedSince },
          severity: { $in: ['amber', 'red', 'crisis'] },
          _id: { $ne: post._id },
        },
      },
      { $sort: { screenedAt: -1 } },
      { $limit: mostFlagged },
      { $project: { findings: 1, screenedAt: 1, threadId: 1 } },
      {
        $unionWith: {
          coll: posts(db).collection.name,
          pipeline: [
            { $match: { authorAccountId, createdAt: { $gte: query.writtenSince }, threadId: { $ne: threadId } } },
            { $sort: { createdAt: -1 } },
            { $limit: query.mostWords },
            { $project: { latest: 1 } },
          ],
        },
      },
    ])
    .exec();
  return {
    flagged: rows.filter((row) => row.latest === undefined) as RecentPosts['flagged'],
    words: rows.filter((row) => row.latest !== undefined) as RecentPosts['words'],
  };
}

/** How many posts an account has written in a community, whatever became of them. */
export function countPostsOf(db: Db, authorAccountId: AccountId, communityId: CommunityId): Promise<number> {
  return posts(db).countDocuments({ authorAccountId, communityId }).exec();
}

/** All posts of an account, for its export. */
export function findPostsOf(db: Db, authorAccountId: AccountId): Promise<PostRow[]> {
  return posts(db).find({ authorAccountId }).sort({ _id: 1 }).lean<PostRow[]>().exec();
}

/** In which threads others see replies of an account, and how many. */
export function countSeenRepliesOf(
  db: Db,
  authorAccountId: AccountId,
  tx: Tx,
): Promise<{ readonly _id: ThreadId; readonly communityId: CommunityId; readonly replies: number }[]> {
  return posts(db)
    .aggregate<{ _id: ThreadId; communityId: CommunityId; replies: number }>([
      { $match: { authorAccountId, kind: 'reply', state: { $in: [...seenStates] } } },
      { $group: { _id: '$threadId', communityId: { $first: '$communityId' }, replies: { $sum: 1 } } },
    ])
    .session(tx)
    .exec();
}

/** Erases the words of an account's posts and cuts the tie to the account. */
export async function erasePostsOf(
  db: Db,
  authorAccountId: AccountId,
  gone: { name: string; accountId: AccountId },
  tx: Tx,
): Promise<void> {
  const threadIds = await posts(db).distinct('threadId', { authorAccountId }).session(tx).exec();
  await renewVersions(db, threadIds, tx);
  changed(db, tx, subjects.everything);
  await posts(db)
    .updateMany(
      { authorAccountId },
      [
        {
          $set: {
            state: 'withdrawn',
            authorAccountId: gone.accountId,
            authorMembershipId: null,
            authorName: gone.name,
            shown: null,
            earlier: [],
            findings: [],
            waitingSince: null,
            pendingRevision: null,
            outcome: null,
            severity: null,
            categories: [],
            holdReasons: [],
            expectedBy: null,
            help: [],
            crisis: false,
            editAsked: false,
            mentions: [],
            'latest.contentNotes': [],
            'latest.text': '',
            'latest.title': null,
          },
        },
        { $unset: 'idempotencyKey' },
      ],
      { session: tx, updatePipeline: true },
    )
    .exec();
}
