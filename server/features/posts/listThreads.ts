import { z } from 'zod';
import { keptLimits } from '../../../config/keeping.ts';
import { ThreadId } from '../../contract/ids.ts';
import type { ThreadPage, ThreadQuery } from '../../contract/posts.ts';
import type { Deps } from '../../deps.ts';
import type { Db } from '../../kit/db.ts';
import { readKept } from '../../kit/kept.ts';
import { toPage, unpackCursor } from '../../kit/page.ts';
import { shareAnswer } from '../../kit/sharedAnswer.ts';
import { subjects } from '../../kit/subjects.ts';
import { accessInside, type Inside } from '../communities/accessCommunity.ts';
import type { Actor } from '../memberships/actor.ts';
import { lastReads } from './noteRead.ts';
import { presentThreadRow } from './posts.present.ts';
import { findPostsById } from './posts.store.ts';
import type { ThreadRecord } from './post.ts';
import { findListedThreads, findUnlistedThreads, type ThreadListQuery } from './threads.store.ts';

const Before = z.object({ at: z.coerce.date(), id: ThreadId });

/** A page of a community's threads, newest activity first, as it was at most a moment ago. Raises `not-found`. */
export async function listThreads(
  deps: Deps,
  actor: Actor,
  input: { slug: string; query: ThreadQuery },
): Promise<ThreadPage> {
  const inside = await accessInside(deps, actor, input.slug);
  const { membership, community } = inside;
  const query = {
    communityId: community._id,
    topic: input.query.topic,
    subTopic: input.query.subTopic,
    unanswered: input.query.unanswered ?? false,
    before: unpackCursor(Before, input.query.cursor),
    limit: input.query.limit + 1,
  };
  const name = `list:${membership._id}:${membership.muted.join()}:${JSON.stringify(query)}`;
  const of = [
    subjects.threads(community._id),
    subjects.reads(membership._id),
    subjects.membership(membership._id),
    subjects.communities,
  ];
  return readKept(deps.db, { name, of, forMs: keptLimits.pageMs }, async () =>
    shareAnswer(await findPage(deps.db, inside, query)),
  );
}

/** What all see and the reader's own, with when they looked, and the states of what they began. */
async function findPage(db: Db, inside: Inside, query: ThreadListQuery): Promise<ThreadPage> {
  const { accountId, _id: membershipId } = inside.membership;
  const [listed, unlisted] = await Promise.all([
    findListedThreads(db, query),
    findUnlistedThreads(db, query, accountId),
  ]);
  const rows = [...listed, ...unlisted].sort(newestFirst).slice(0, query.limit);
  const ids = rows.map((row) => row._id);
  // Only threads of one's own can be in another state than visible.
  const own = rows.filter((row) => row.authorAccountId === accountId).map((row) => row.firstPostId);
  const [reads, firsts] = await Promise.all([
    lastReads(db, membershipId, ids),
    own.length === 0 ? [] : findPostsById(db, own),
  ]);
  const states = new Map(firsts.map((post) => [post._id, post.state]));
  const page = toPage(
    rows,
    query.limit - 1,
    (row) => ({ at: row.lastActivityAt, id: row._id }),
    (row) => presentThreadRow(row, inside, reads.get(row._id), states.get(row.firstPostId) ?? 'visible'),
  );
  // What one has taken down before anybody joined in is over for its author too.
  return { ...page, items: page.items.filter((row) => row.state !== 'withdrawn' || row.replyCount > 0) };
}

function newestFirst(a: ThreadRecord, b: ThreadRecord): number {
  return b.lastActivityAt.getTime() - a.lastActivityAt.getTime() || (a._id < b._id ? 1 : -1);
}
