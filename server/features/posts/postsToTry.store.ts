import type { CommunityId, PostId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
import type { PostRow } from './post.ts';
import { posts } from './posts.store.ts';

/** What is read of a post on which rules are tried. */
export type PostToTry = Pick<PostRow, '_id' | 'threadId' | 'latest' | 'findings' | 'createdAt'>;

const gone = { $ne: 'withdrawn' } as const;

/** A community's posts before one of them, newest first; not those that their authors took down, nor those of erased accounts. */
export function findToTry(
  db: Db,
  query: { communityId: CommunityId; before: PostId; limit: number },
): Promise<PostToTry[]> {
  if (query.limit <= 0) return Promise.resolve([]);
  return posts(db)
    .find(
      { communityId: query.communityId, _id: { $lt: query.before }, state: gone },
      { threadId: 1, latest: 1, findings: 1, createdAt: 1 },
    )
    .sort({ _id: -1 })
    .limit(query.limit)
    .lean<PostRow[]>()
    .exec();
}

/** How many such posts there are, stopping at `stop`. */
export function countToTryUpTo(db: Db, communityId: CommunityId, stop: number): Promise<number> {
  return posts(db).countDocuments({ communityId, state: gone }).limit(stop).exec();
}
