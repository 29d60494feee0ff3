import { z } from 'zod';
import type { SearchHit } from '../../contract/posts.ts';
import type { Deps } from '../../deps.ts';
import { packCursor, unpackCursor } from '../../kit/page.ts';
import { accessInside } from '../communities/accessCommunity.ts';
import type { Actor } from '../memberships/actor.ts';
import { isMuted } from '../memberships/isMuted.ts';
import type { ThreadRecord } from './post.ts';
import { excerpt } from './posts.present.ts';
import { searchPosts } from './posts.store.ts';
import { findThreadsById } from './threads.store.ts';

/** Deepest hit that paging reaches: beyond it, other words serve better. */
const deepest = 500;

/** Full-text search among the seen posts of one community; masked words only. Raises `not-found`. */
export async function searchCommunity(
  deps: Deps,
  actor: Actor,
  input: { slug: string; words: string; cursor: string | undefined; limit: number },
): Promise<{ items: SearchHit[]; next: string | null }> {
  const { community, membership } = await accessInside(deps, actor, input.slug);
  const skip = unpackCursor(z.int().min(0).max(deepest), input.cursor) ?? 0;
  const found = await searchPosts(deps.db, {
    communityId: community._id,
    words: input.words,
    skip,
    limit: input.limit + 1,
  });
  const page = found
    .slice(0, input.limit)
    .filter((post) => !isMuted(membership, { membershipId: post.authorMembershipId, badge: post.authorBadge }));
  const threads = new Map(
    (
      await findThreadsById(
        deps.db,
        page.map((post) => post.threadId),
      )
    ).map((thread) => [thread._id, thread]),
  );
  const next = skip + input.limit;
  return {
    items: page.map((post) => ({
      postId: post._id,
      threadId: post.threadId,
      title: titleOf(threads.get(post.threadId)),
      // A post behind a content note stays shut in search too.
      excerpt: post.shown === null || post.shown.contentNotes.length > 0 ? '' : excerpt(post.shown.plain),
      author: { membershipId: post.authorMembershipId, pseudonym: post.authorName, badge: post.authorBadge },
      contentNotes: [...(post.shown?.contentNotes ?? [])],
      createdAt: post.createdAt.toISOString(),
    })),
    next: found.length > input.limit && next <= deepest ? packCursor(next) : null,
  };
}

/** A thread that was taken down keeps its title for its author alone, also while a reply of somebody else can be found. */
function titleOf(thread: ThreadRecord | undefined): string {
  return thread?.listed === true ? thread.title : '';
}
