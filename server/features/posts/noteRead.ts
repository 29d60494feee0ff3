import { LRUCache } from 'lru-cache';
import { pageLimits } from '../../../config/limits.ts';
import type { MembershipId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
import type { ThreadRecord } from './post.ts';
import { markRead } from './threads.store.ts';

const noted = new WeakMap<Db, LRUCache<string, number>>();

/**
 * Notes that a member has looked at a thread. Nothing is written where this process has noted it since the thread last moved: a
 * durable write for each look would cost more than the look.
 */
export async function noteRead(
  db: Db,
  look: { readonly membershipId: MembershipId; readonly thread: ThreadRecord; readonly at: Date },
): Promise<void> {
  const marks = noted.get(db) ?? new LRUCache<string, number>({ max: pageLimits.readMarks });
  noted.set(db, marks);
  const { membershipId, thread, at } = look;
  const key = `${membershipId}:${thread._id}`;
  // A mark of the very millisecond in which it moved counts as before.
  if ((marks.get(key) ?? 0) > thread.lastActivityAt.getTime()) return;
  await markRead(db, membershipId, thread._id, at);
  marks.set(key, at.getTime());
}
