import { LRUCache } from 'lru-cache';
import { pageLimits } from '../../../config/limits.ts';
import type { MembershipId, ThreadId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
import { changed, forget, keptOf } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';
import type { ThreadRecord } from './post.ts';
import { findReads, markAllRead, type ReadMark } from './threads.store.ts';

/** What one process knows of looks at threads. */
interface Looks {
  /** When it last noted a member's look at a thread. */
  readonly noted: LRUCache<string, number>;
  /** Looks that are not written yet. */
  waiting: Map<string, ReadMark>;
  writing: Promise<void> | null;
}

const looksOf = new WeakMap<Db, Looks>();

function looksAt(db: Db): Looks {
  const known = looksOf.get(db);
  if (known !== undefined) return known;
  const made: Looks = {
    noted: new LRUCache<string, number>({ max: pageLimits.readMarks }),
    waiting: new Map(),
    writing: null,
  };
  looksOf.set(db, made);
  return made;
}

/**
 * Notes that a member has looked at a thread; written a moment later together with the looks of others, because a durable write for
 * each would cost more than the look. A process that is killed forgets those of that moment: a thread is marked as new once too often.
 * Nothing is written where this process has noted a look since the thread last moved.
 */
export function noteRead(
  db: Db,
  look: { readonly membershipId: MembershipId; readonly thread: ThreadRecord; readonly at: Date },
): void {
  const looks = looksAt(db);
  const { membershipId, thread, at } = look;
  const key = `${membershipId}:${thread._id}`;
  // A mark of the very millisecond in which it moved counts as before.
  if ((looks.noted.get(key) ?? 0) > thread.lastActivityAt.getTime()) return;
  looks.noted.set(key, at.getTime());
  looks.waiting.set(key, { membershipId, threadId: thread._id, at });
  forget(keptOf(db), [subjects.reads(membershipId)]);
  if (looks.waiting.size === 1) setTimeout(() => void writeReads(db), pageLimits.readMarksMs).unref();
}

/** When a member last looked at each of some threads, with the looks that this process has not written yet. */
export async function lastReads(
  db: Db,
  membershipId: MembershipId,
  ids: readonly ThreadId[],
): Promise<Map<string, Date>> {
  const looks = looksAt(db);
  await looks.writing;
  const unwritten = ids.flatMap((id) => looks.waiting.get(`${membershipId}:${id}`) ?? []);
  const reads = await findReads(db, membershipId, ids);
  for (const { threadId, at } of unwritten) reads.set(threadId, at);
  return reads;
}

/** Forgets the looks of members that are not written yet: nothing of an erased one may come after. */
export async function forgetLooks(db: Db, ids: readonly MembershipId[]): Promise<void> {
  const looks = looksAt(db);
  await looks.writing;
  for (const [key, mark] of looks.waiting) if (ids.includes(mark.membershipId)) looks.waiting.delete(key);
}

/** Writes the looks that wait; before a process closes, too. Those that can't be written are noted at the next look. */
export async function writeReads(db: Db): Promise<void> {
  const looks = looksAt(db);
  await looks.writing;
  if (looks.waiting.size === 0) return;
  const marks = looks.waiting;
  looks.waiting = new Map();
  looks.writing = markAllRead(db, [...marks.values()])
    .then(
      () => changed(db, null, ...new Set([...marks.values()].map((mark) => subjects.reads(mark.membershipId)))),
      () => {
        for (const key of marks.keys()) looks.noted.delete(key);
      },
    )
    .finally(() => (looks.writing = null));
  await looks.writing;
}
