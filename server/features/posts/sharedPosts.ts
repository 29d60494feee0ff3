import { LRUCache } from 'lru-cache';
import { pageLimits } from '../../../config/limits.ts';
import type { PostId } from '../../contract/ids.ts';
import type { PublicPost } from '../../contract/posts.ts';
import type { Db } from '../../kit/db.ts';
import type { ThreadRecord } from './post.ts';
import { presentPublic } from './posts.present.ts';
import { findPostsById, findSeenPosts } from './posts.store.ts';

type Pages = LRUCache<string, readonly PublicPost[]>;
const kept = new WeakMap<Db, Pages>();

function pagesOf(db: Db): Pages {
  const known = kept.get(db);
  if (known !== undefined) return known;
  const made: Pages = new LRUCache({ max: pageLimits.kept, ttl: pageLimits.keptMs });
  kept.set(db, made);
  return made;
}

/**
 * A page of a thread as everybody inside may see it, kept for a moment by the thread's version: what hides or changes a post gives the
 * thread a new one in the same transaction. Nothing of one reader or one author goes in; those who read it have passed the wall.
 */
export async function sharedPosts(
  db: Db,
  thread: Pick<ThreadRecord, '_id' | 'version'>,
  part: { readonly after: PostId | undefined; readonly limit: number },
): Promise<readonly PublicPost[]> {
  const pages = pagesOf(db);
  // The version was read before the posts: a page is never older than the version under which it is kept.
  const key = `${thread._id}:${thread.version ?? 0}:${part.after ?? ''}:${part.limit}`;
  const page = pages.get(key);
  if (page !== undefined) return page;
  const rows = await findSeenPosts(db, { threadId: thread._id, ...part });
  const quotedIds = rows.flatMap((row) => (row.quoteOf === null ? [] : [row.quoteOf]));
  const quoted = quotedIds.length === 0 ? [] : await findPostsById(db, [...new Set(quotedIds)]);
  const byId = new Map(quoted.map((row) => [row._id, row]));
  const fresh = rows.map((row) => presentPublic(row, row.quoteOf === null ? undefined : byId.get(row.quoteOf)));
  pages.set(key, fresh);
  return fresh;
}
