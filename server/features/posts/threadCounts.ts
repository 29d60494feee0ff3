import type { ThreadId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { isSeen, type PostRow, type Shown, type ThreadRecord } from './post.ts';
import { changeThread, countReply, findThread } from './threads.store.ts';

/** The turn (see `inTransaction`) of whatever changes a thread with its posts. */
export function threadTurn(id: ThreadId): string {
  return `thread ${id}`;
}

/**
 * Keeps a thread true when a post becomes seen: the first post lists it under its masked title, a reply counts and moves it up.
 * Inside the transaction that changes the post; `before` is the post as it was. Answers the thread where a reply was counted.
 */
export async function countSeen(
  db: Db,
  before: PostRow,
  shown: Shown,
  now: Date,
  tx: Tx,
): Promise<ThreadRecord | null> {
  const thread = { _id: before.threadId, communityId: before.communityId };
  if (before.kind === 'thread') {
    const set = { listed: true, title: shown.title ?? '', contentNotes: shown.contentNotes };
    await changeThread(db, thread, { set: isSeen(before.state) ? set : { ...set, lastActivityAt: now } }, tx);
    return null;
  }
  if (isSeen(before.state)) return null;
  return countReply(db, thread._id, { at: now, by: before.authorMembershipId }, tx);
}

/** The same when a post stops being seen. A conversation that others have joined stays, without its title. */
export async function countUnseen(db: Db, before: PostRow, tx: Tx): Promise<void> {
  if (!isSeen(before.state)) return;
  const thread = await findThread(db, before.threadId, tx);
  if (thread === null) return;
  if (before.kind === 'reply') {
    // Without a title its first post is gone: after the last reply nothing is left to read.
    const empty = thread.title === '' && thread.replyCount <= 1 ? { set: { listed: false } } : {};
    await changeThread(db, thread, { ...empty, replies: -1 }, tx);
    return;
  }
  await changeThread(db, thread, { set: thread.replyCount > 0 ? { title: '' } : { listed: false } }, tx);
}
