import { z } from 'zod';
import { keptLimits } from '../../../config/limits.ts';
import { ThreadId } from '../../contract/ids.ts';
import type { ThreadPage, ThreadQuery } from '../../contract/posts.ts';
import type { Deps } from '../../deps.ts';
import type { Db } from '../../kit/db.ts';
import { readKept } from '../../kit/kept.ts';
import { toPage, unpackCursor } from '../../kit/page.ts';
import { subjects } from '../../kit/subjects.ts';
import { accessInside, type Inside } from '../communities/accessCommunity.ts';
import type { Actor } from '../memberships/actor.ts';
import { lastReads } from './noteRead.ts';
import { presentThreadRow } from './posts.present.ts';
import { findPostsById } from './posts.store.ts';
import type { ThreadRecord } from './post.ts';
import { findListedThreads, findUnlistedThreads, type ThreadListQuery } from './threads.store.ts';

const Before = z.object({ at: z.coerce.date(), id: ThreadId });

/** A page of a community's threads, newest activity first. Raises `not-found`. */
export async function listThreads(
  deps: Deps,
  actor: Actor,
  input: { slug: string; query: ThreadQuery },
): Promise<ThreadPage> {
  const inside = await accessInside(deps, actor, input.slug);
  const { query } = input;
  const { rows, reads, states } = await rowsFor(deps.db, inside, {
    communityId: inside.community._id,
    topic: query.topic,
    subTopic: query.subTopic,
    unanswered: query.unanswered ?? false,
    before: unpackCursor(Before, query.cursor),
    limit: query.limit + 1,
  });
  const page = toPage(
    rows,
    query.limit,
    (row) => ({ at: row.lastActivityAt, id: row._id }),
    (row) => presentThreadRow(row, inside, reads.get(row._id), states.get(row.firstPostId) ?? 'visible'),
  );
  // What one has taken down before anybody joined in is over for its author too.
  return { ...page, items: page.items.filter((row) => row.state !== 'withdrawn' || row.replyCount > 0) };
}

/** The rows of one reader: what all see and their own, when they looked, and the states of what they began. */
async function rowsFor(db: Db, { membership }: Inside, query: ThreadListQuery) {
  const { accountId, _id: membershipId } = membership;
  const name = `list:${membershipId}:${JSON.stringify(query)}`;
  const of = [subjects.threads(query.communityId), subjects.reads(membershipId)];
  return readKept(db, { name, of, forMs: keptLimits.pageMs }, async () => {
    const [listed, unlisted] = await Promise.all([
      findListedThreads(db, query),
      findUnlistedThreads(db, query, accountId),
    ]);
    const rows = [...listed, ...unlisted].sort(newestFirst).slice(0, query.limit);
    // Only threads of one's own can be in another state than visible.
    const own = rows.filter((row) => row.authorAccountId === accountId).map((row) => row.firstPostId);
    const [reads, firsts] = await Promise.all([
      lastReads(
        db,
        membershipId,
        rows.map((row) => row._id),
      ),
      own.length === 0 ? [] : findPostsById(db, own),
    ]);
    return { rows, reads, states: new Map(firsts.map((post) => [post._id, post.state])) };
  });
}

function newestFirst(a: ThreadRecord, b: ThreadRecord): number {
  return b.lastActivityAt.getTime() - a.lastActivityAt.getTime() || (a._id < b._id ? 1 : -1);
}
