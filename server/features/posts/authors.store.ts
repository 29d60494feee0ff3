import type { AccountId, CommunityId, PostId, ThreadId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { changed } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';
import { seenStates, type PostRow } from './post.ts';
import { posts } from './posts.store.ts';
import { renewVersions } from './threads.store.ts';

/** Screened posts of an author since an instant that were worth a flag, newest first; the one in question left out. */
export function findRecentlyFlagged(
  db: Db,
  query: { authorAccountId: AccountId; communityId: CommunityId; since: Date; not: PostId },
): Promise<Pick<PostRow, 'findings' | 'screenedAt' | 'threadId'>[]> {
  return posts(db)
    .find(
      {
        authorAccountId: query.authorAccountId,
        communityId: query.communityId,
        screenedAt: { $gte: query.since },
        severity: { $in: ['amber', 'red', 'crisis'] },
        _id: { $ne: query.not },
      },
      { findings: 1, screenedAt: 1, threadId: 1 },
    )
    .sort({ screenedAt: -1 })
    .limit(20)
    .lean<PostRow[]>()
    .exec();
}

/** Newest words that an account wrote since an instant in other threads, of whatever community, newest first. */
export function findWordsElsewhere(
  db: Db,
  query: { authorAccountId: AccountId; since: Date; notIn: ThreadId; limit: number },
): Promise<Pick<PostRow, 'latest'>[]> {
  return posts(db)
    .find(
      { authorAccountId: query.authorAccountId, createdAt: { $gte: query.since }, threadId: { $ne: query.notIn } },
      { latest: 1 },
    )
    .sort({ createdAt: -1 })
    .limit(query.limit)
    .lean<PostRow[]>()
    .exec();
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
