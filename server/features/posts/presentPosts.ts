import type { Post } from '../../contract/posts.ts';
import type { Deps } from '../../deps.ts';
import { renderPost } from '../../kit/markdown.ts';
import { helpEntries } from '../../triage/helpEntries.ts';
import type { Inside } from '../communities/accessCommunity.ts';
import type { PostRow } from './post.ts';
import { presentPost } from './posts.present.ts';
import { findPostsById } from './posts.store.ts';

/** Shows posts to one reader, with what they quote. */
export async function presentPosts(
  deps: Pick<Deps, 'db' | 'clock'>,
  inside: Inside,
  rows: readonly PostRow[],
): Promise<Post[]> {
  const ids = rows.flatMap((row) => (row.quoteOf === null ? [] : [row.quoteOf]));
  const quoted = ids.length === 0 ? [] : await findPostsById(deps.db, [...new Set(ids)]);
  const reader = {
    inside,
    now: deps.clock.now(),
    quoted: new Map(quoted.map((row) => [row._id, row])),
    helpEntries,
  };
  return rows.map((row) => presentPost(row, reader, renderPost));
}

/** Shows one post to one reader. */
export async function presentOne(deps: Pick<Deps, 'db' | 'clock'>, inside: Inside, row: PostRow): Promise<Post> {
  const [post] = await presentPosts(deps, inside, [row]);
  if (post === undefined) throw new Error('A post went missing while it was shown');
  return post;
}
