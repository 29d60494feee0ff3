import { keptLimits } from '../../../config/keeping.ts';
import type { Db } from '../../kit/db.ts';
import { readKept } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';
import type { Membership } from '../memberships/membership.ts';
import type { ThreadRecord } from './post.ts';
import { findInvolved } from './posts.store.ts';

/**
 * Whether somebody wrote in a thread, in whatever state that is, or marked posts of it. Most who read have done neither: who has is known
 * of the thread as a whole, and kept under its version for a moment.
 */
export async function isInvolved(
  db: Db,
  reader: Pick<Membership, '_id' | 'accountId'>,
  thread: Pick<ThreadRecord, '_id' | 'version'>,
): Promise<boolean> {
  const name = `involved:${thread._id}:${thread.version ?? 0}`;
  const of = [subjects.thread(thread._id)];
  const { authors, supporters } = await readKept(db, { name, of, forMs: keptLimits.ownMs }, () =>
    findInvolved(db, thread._id),
  );
  return authors.has(reader.accountId) || supporters.has(reader._id);
}
