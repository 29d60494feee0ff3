import { LRUCache } from 'lru-cache';
import { pageLimits } from '../../../config/keeping.ts';
import type { MembershipId, ThreadId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
import { changed, forget, keptOf } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';
import { membershipsById } from '../memberships/readMemberships.ts';
import type { ThreadRecord } from './post.ts';
import { eraseReadsOf, findReads, markAllRead, type ReadMark } from './threadReads.store.ts';

/** What one process knows of looks at threads. */
interface Looks {
  /** Up to which activity it last noted a member's look at a thread. */
  readonly noted: LRUCache<string, number>;
  /** Looks that are not written yet, and those that are being written. */
  waiting: Map<string, ReadMark>;
  leaving: ReadonlyMap<string, ReadMark>;
  /** The last write that was begun. Never raises. */
  written: Promise<void>;
}

const looksOf = new WeakMap<Db, Looks>();

function looksAt(db: Db): Looks {
  const known = looksOf.get(db);
  if (known !== undefined) return known;
  const made: Looks = {
    noted: new LRUCache<string, number>({ max: pageLimits.readMarks }),
    waiting: new Map(),
    leaving: new Map(),
    written: Promise.resolve(),
  };
  looksOf.set(db, made);
  return made;
}

/**
 * Notes that a member has looked at a thread, with all that had happened there when it was read; written a moment later together with
 * the looks of others, because a durable write for each would cost more than the look. A process that is killed forgets those of that
 * moment: a thread is marked as new once too often. Nothing is written where this process has noted a look since the thread last moved.
 */
export function noteRead(
  db: Db,
  membershipId: MembershipId,
  thread: Pick<ThreadRecord, '_id' | 'lastActivityAt'>,
): void {
  const looks = looksAt(db);
  const at = thread.lastActivityAt;
  const key = `${membershipId}:${thread._id}`;
  if ((looks.noted.get(key) ?? 0) >= at.getTime() || looks.waiting.size >= pageLimits.readMarks) return;
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
  const { waiting, leaving } = looksAt(db);
  const reads = await findReads(db, membershipId, ids);
  for (const id of ids) {
    const key = `${membershipId}:${id}`;
    const at = (waiting.get(key) ?? leaving.get(key))?.at;
    if (at !== undefined && at > (reads.get(id) ?? new Date(0))) reads.set(id, at);
  }
  return reads;
}

/** Forgets the looks of members that are not being written yet. */
export function forgetLooks(db: Db, ids: readonly MembershipId[]): void {
  const looks = looksAt(db);
  for (const [key, mark] of looks.waiting) {
    if (!ids.includes(mark.membershipId)) continue;
    looks.waiting.delete(key);
    looks.noted.delete(key);
  }
}

/** Writes the looks that wait, after those that are being written; before a process closes, too. */
export function writeReads(db: Db): Promise<void> {
  const looks = looksAt(db);
  looks.written = looks.written.then(() => writeWaiting(db, looks));
  return looks.written;
}

/** Looks that can't be written are noted at the next look. */
async function writeWaiting(db: Db, looks: Looks): Promise<void> {
  if (looks.waiting.size === 0) return;
  const marks = looks.waiting;
  looks.leaving = marks;
  looks.waiting = new Map();
  const members = [...new Set([...marks.values()].map((mark) => mark.membershipId))];
  try {
    await markAllRead(db, [...marks.values()]);
    changed(db, null, ...members.map(subjects.reads));
    await eraseOfEnded(db, members);
  } catch {
    for (const key of marks.keys()) looks.noted.delete(key);
  } finally {
    looks.leaving = new Map();
  }
}

/** Who was erased while their looks waited leaves no trail of what they read: see `ownPosts`. */
async function eraseOfEnded(db: Db, members: readonly MembershipId[]): Promise<void> {
  const rows = await membershipsById({ db }, members);
  const ended = members.filter((id) => rows.get(id)?.state !== 'active');
  if (ended.length > 0) await eraseReadsOf(db, ended, null);
}
