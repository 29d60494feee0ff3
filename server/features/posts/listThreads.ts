import { z } from 'zod';
import { ThreadId } from '../../contract/ids.ts';
import type { ThreadPage, ThreadQuery } from '../../contract/posts.ts';
import type { Deps } from '../../deps.ts';
import { toPage, unpackCursor } from '../../kit/page.ts';
import { accessInside } from '../communities/accessCommunity.ts';
import type { Actor } from '../memberships/actor.ts';
import { presentThreadRow } from './posts.present.ts';
import { findPostsById } from './posts.store.ts';
import { findThreads, lastReads } from './threads.store.ts';

const Before = z.object({ at: z.coerce.date(), id: ThreadId });

/** A page of a community's threads, newest activity first. Raises `not-found`. */
export async function listThreads(
  deps: Deps,
  actor: Actor,
  input: { slug: string; query: ThreadQuery },
): Promise<ThreadPage> {
  const inside = await accessInside(deps, actor, input.slug);
  const { query } = input;
  const rows = await findThreads(deps.db, {
    communityId: inside.community._id,
    reader: inside.membership.accountId,
    topic: query.topic,
    subTopic: query.subTopic,
    unanswered: query.unanswered ?? false,
    before: unpackCursor(Before, query.cursor),
    limit: query.limit + 1,
  });
  const reads = await lastReads(
    deps.db,
    inside.membership._id,
    rows.map((row) => row._id),
  );
  // Only threads of one's own can be in another state than visible.
  const own = rows.filter((row) => row.authorAccountId === inside.membership.accountId).map((row) => row.firstPostId);
  const states = new Map(
    own.length === 0 ? [] : (await findPostsById(deps.db, own)).map((post) => [post._id, post.state]),
  );
  const page = toPage(
    rows,
    query.limit,
    (row) => ({ at: row.lastActivityAt, id: row._id }),
    (row) => presentThreadRow(row, inside, reads.get(row._id), states.get(row.firstPostId) ?? 'visible'),
  );
  // What one has taken down before anybody joined in is over for its author too.
  return { ...page, items: page.items.filter((row) => row.state !== 'withdrawn' || row.replyCount > 0) };
}
