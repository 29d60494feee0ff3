import { screeningLimits } from '../../../config/limits.ts';
import type { PostId, ThreadId } from '../../contract/ids.ts';
import { after } from '../../kit/clock.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { screenedText, type PostRow, type ThreadRecord } from './post.ts';
import * as authors from './authors.store.ts';
import * as store from './posts.store.ts';
import * as threadStore from './threads.store.ts';
import type { Recent } from './triageContext.ts';
import { findOldestWaiting } from './waiting.store.ts';

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
export function threadById(db: Db, id: ThreadId, tx?: Tx): Promise<ThreadRecord | null> {
  return threadStore.findThread(db, id, tx);
}

/** Since when the revision waits that has waited longest for screening; null where none does. */
export function oldestWaitingSince(db: Db): Promise<Date | null> {
  return findOldestWaiting(db);
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

/** What screening of a post may know of its author's other posts. Findings in threads of calm recovery do not count. */
export async function recentOf(db: Db, post: PostRow, now: Date): Promise<Omit<Recent, 'calmRecovery'>> {
  const flaggedSince = after(now, -screeningLimits.recentMs);
  const { flagged, words } = await authors.findRecent(db, post, {
    flaggedSince,
    writtenSince: after(now, -screeningLimits.repeatMs),
    mostWords: screeningLimits.repeatTexts,
  });
  const calm = await threadStore.findCalm(
    db,
    flagged.map((row) => row.threadId),
  );
  const counted = flagged.filter((row) => !calm.has(row.threadId));
  const findings = counted.flatMap((row) =>
    row.findings.map((finding) => ({
      rule: finding.rule,
      category: finding.category,
      severity: finding.severity,
      at: row.screenedAt ?? flaggedSince,
    })),
  );
  return { findings, texts: words.map(({ latest }) => screenedText(latest)) };
}

/** Revisions waiting since before an instant, longest first. */
export const waitingPosts = store.findWaiting;
export const latePosts = store.findLate;
/** How many posts an account has written in a community. */
export const countPostsOf = authors.countPostsOf;
