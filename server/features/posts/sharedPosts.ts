import { keptLimits } from '../../../config/keeping.ts';
import type { PostId, ThreadId } from '../../contract/ids.ts';
import { PostsQuery, type PublicPost } from '../../contract/posts.ts';
import type { Db } from '../../kit/db.ts';
import { readKept } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';
import type { ThreadRecord } from './post.ts';
import { presentPublic } from './posts.present.ts';
import { findPostsById, findSeenPosts } from './posts.store.ts';

/** A part of a thread's posts: after one of them, or from the first. */
interface Part {
  readonly after: PostId | undefined;
  readonly limit: number;
}

/** What is asked of a first page, and one more: whether others follow. */
const firstPage = PostsQuery.parse({}).limit + 1;

/**
 * A page of a thread as everybody inside may see it. First pages are kept under the thread's version: what hides a post or approves new
 * words gives the thread a new one in the same transaction. Nothing of one reader or one author goes in; those who read it have passed the
 * wall.
 */
export function sharedPosts(
  db: Db,
  thread: Pick<ThreadRecord, '_id' | 'version'>,
  part: Part,
): Promise<readonly PublicPost[]> {
  const load = (): Promise<readonly PublicPost[]> => findPage(db, thread._id, part);
  if (!isFirstPage(part)) return load();
  // The version was read before the posts: a page is never older than the version under which it is kept.
  const name = `posts:${thread._id}:${thread.version ?? 0}`;
  return readKept(db, { name, of: [subjects.thread(thread._id)], forMs: keptLimits.versionMs }, load);
}

/** Whether a part of a thread is the page that everybody opens: others are asked for too rarely to be kept. */
export function isFirstPage(part: Part): boolean {
  return part.after === undefined && part.limit === firstPage;
}

async function findPage(db: Db, threadId: ThreadId, part: Part): Promise<PublicPost[]> {
  const rows = await findSeenPosts(db, { threadId, ...part });
  const quotedIds = rows.flatMap((row) => (row.quoteOf === null ? [] : [row.quoteOf]));
  const quoted = quotedIds.length === 0 ? [] : await findPostsById(db, [...new Set(quotedIds)]);
  const byId = new Map(quoted.map((row) => [row._id, row]));
  return rows.map((row) => presentPublic(row, row.quoteOf === null ? undefined : byId.get(row.quoteOf)));
}
