import { keptLimits } from '../../../config/limits.ts';
import type { PostId } from '../../contract/ids.ts';
import type { PublicPost } from '../../contract/posts.ts';
import type { Db } from '../../kit/db.ts';
import { readKept } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';
import type { ThreadRecord } from './post.ts';
import { presentPublic } from './posts.present.ts';
import { findPostsById, findSeenPosts } from './posts.store.ts';

/**
 * A page of a thread as everybody inside may see it, kept for a moment by the thread's version: what hides or changes a post gives the
 * thread a new one in the same transaction. Nothing of one reader or one author goes in; those who read it have passed the wall.
 */
export function sharedPosts(
  db: Db,
  thread: Pick<ThreadRecord, '_id' | 'version'>,
  part: { readonly after: PostId | undefined; readonly limit: number },
): Promise<readonly PublicPost[]> {
  // The version was read before the posts: a page is never older than the version under which it is kept.
  const name = `posts:${thread._id}:${thread.version ?? 0}:${part.after ?? ''}:${part.limit}`;
  return readKept(db, { name, of: [subjects.thread(thread._id)], forMs: keptLimits.versionMs }, async () => {
    const rows = await findSeenPosts(db, { threadId: thread._id, ...part });
    const quotedIds = rows.flatMap((row) => (row.quoteOf === null ? [] : [row.quoteOf]));
    const quoted = quotedIds.length === 0 ? [] : await findPostsById(db, [...new Set(quotedIds)]);
    const byId = new Map(quoted.map((row) => [row._id, row]));
    return rows.map((row) => presentPublic(row, row.quoteOf === null ? undefined : byId.get(row.quoteOf)));
  });
}
