import type { AccountId, CommunityId, PostId, ThreadId } from '../../contract/ids.ts';
import type { TriageContext } from '../../triage/context.ts';
import type { Db, Tx } from '../../kit/db.ts';
import type { PostRow, ThreadRecord } from './post.ts';
import * as store from './posts.store.ts';
import * as threadStore from './threads.store.ts';

/** A post by id, whatever its state; for the service and for those who work its case. */
export function postById(db: Db, id: PostId, tx?: Tx): Promise<PostRow | null> {
  return store.findPost(db, id, tx);
}

/** The post that another one quotes, for those who are told of it live. */
export async function quotedBy(db: Db, post: Pick<PostRow, 'quoteOf'>, tx?: Tx): Promise<PostRow | undefined> {
  if (post.quoteOf === null) return undefined;
  return (await store.findPost(db, post.quoteOf, tx)) ?? undefined;
}

/** A thread by id, whatever its state. */
export function threadById(db: Db, id: ThreadId): Promise<ThreadRecord | null> {
  return threadStore.findThread(db, id);
}

/** Seen posts before and after a post in its thread, in reading order. */
export async function postsAround(
  db: Db,
  post: PostRow,
  limit: number,
): Promise<{ before: PostRow[]; after: PostRow[] }> {
  const [before, after] = await Promise.all([
    store.findAround(db, post, true, limit),
    store.findAround(db, post, false, limit),
  ]);
  return { before: before.reverse(), after };
}

/** What screening found on an author's other posts of one community since an instant. */
export async function recentFindings(
  db: Db,
  query: { authorAccountId: AccountId; communityId: CommunityId; since: Date; not: PostId },
): Promise<TriageContext['author']['recentFindings']> {
  const rows = await store.findRecentlyFlagged(db, query);
  return rows.flatMap((row) =>
    row.findings.map((finding) => ({
      category: finding.category,
      severity: finding.severity,
      at: row.screenedAt ?? query.since,
    })),
  );
}

/** Revisions waiting since before an instant, longest first. */
export const waitingPosts = store.findWaiting;
/** How many posts an account has written in a community. */
export const countPostsOf = store.countPostsOf;
