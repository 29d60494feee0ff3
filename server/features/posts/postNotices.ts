import type { AccountId } from '../../contract/ids.ts';
import type { NoticeKind } from '../../contract/notices.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { accountsOfMemberships } from '../memberships/accountsOf.ts';
import { addNotice } from '../notices/addNotice.ts';
import type { NoticeDraft, NoticeRow } from '../notices/notice.ts';
import { isSeen, type PostRow, type ThreadRecord } from './post.ts';

/**
 * Stores the notices that follow from a settled screening: to the author of something held (also of an edit that waits while the
 * approved words stay up), and, when a post is first seen, to whom it mentions and to who began the thread. Inside the transaction;
 * keys keep each from being stored twice.
 */
export async function noticesOfSettling(
  db: Db,
  tx: Tx,
  settled: { before: PostRow; changed: PostRow; thread: ThreadRecord | null; now: Date },
): Promise<NoticeRow[]> {
  const { before, changed, thread, now } = settled;
  const editHeld = changed.pendingRevision === 'held';
  if (isSeen(changed.state) && !editHeld)
    return isSeen(before.state) ? [] : noticesOfSeen(db, tx, { post: changed, thread, now });
  if (!editHeld && (changed.state !== 'held' || before.state === 'held')) return [];
  const key = `held-${changed._id}-${changed.latest.revision}`;
  return [await addNotice(db, tx, draft('held', changed, changed.authorAccountId, key, now))];
}

/** The same when a post is seen for the first time, also by a person's decision. `thread`: the one that a reply is in. */
export async function noticesOfSeen(
  db: Db,
  tx: Tx,
  { post, thread, now }: { post: PostRow; thread: ThreadRecord | null; now: Date },
): Promise<NoticeRow[]> {
  const rows: NoticeRow[] = [];
  const told = new Set<AccountId>([post.authorAccountId]);
  // What somebody writes as staff reaches also those who muted them as a peer.
  const writer = post.authorBadge === null ? post.authorMembershipId : null;
  const mentioned = await accountsOfMemberships(db, post.mentions, writer);
  for (const account of mentioned) {
    if (told.has(account)) continue;
    told.add(account);
    rows.push(await addNotice(db, tx, draft('mentioned', post, account, `mentioned-${post._id}-${account}`, now)));
  }
  const began = [thread?.authorMembershipId ?? null].filter((id) => id !== null);
  for (const account of await accountsOfMemberships(db, began, writer)) {
    if (told.has(account)) continue;
    rows.push(await addNotice(db, tx, draft('replied', post, account, `replied-${post._id}`, now)));
  }
  return rows;
}

function draft(kind: NoticeKind, post: PostRow, accountId: AccountId, key: string, at: Date): NoticeDraft {
  return {
    accountId,
    kind,
    communityId: post.communityId,
    threadId: post.threadId,
    postId: post._id,
    caseId: null,
    action: null,
    reason: kind === 'held' ? (post.holdReasons[0] ?? null) : null,
    note: null,
    help: kind === 'held' ? post.help : [],
    decisionId: null,
    canAppeal: false,
    at,
    key,
  };
}
