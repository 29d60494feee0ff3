import type { PostId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
import type { PostRow } from './post.ts';
import { findPostsById } from './posts.store.ts';
import { countToTryUpTo, findToTry } from './postsToTry.store.ts';

export type { PostToTry } from './postsToTry.store.ts';

/** A community's newest posts before one of them, for trying rules on. */
export const postsToTry = findToTry;
/** How many posts rules can be tried on. */
export const countToTry = countToTryUpTo;

/** Posts by id, whatever their state, as a map. */
export async function postsById(db: Db, ids: readonly PostId[]): Promise<Map<PostId, PostRow>> {
  const rows = await findPostsById(db, ids);
  return new Map(rows.map((row) => [row._id, row]));
}
