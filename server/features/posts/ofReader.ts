import { keptLimits } from '../../../config/keeping.ts';
import type { AccountId, MembershipId, PostId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
import { readKept } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';
import type { ThreadRecord } from './post.ts';
import { findInvolved, findOfReader } from './posts.store.ts';

type OfReader = Awaited<ReturnType<typeof findOfReader>>;

/**
 * What of a page of a thread hangs on its reader: posts of their own, and which of others they marked. Most who read have neither: who
 * has is known of the thread as a whole, and kept under the thread's version for a moment.
 */
export async function ofReader(
  db: Db,
  reader: { readonly accountId: AccountId; readonly membershipId: MembershipId },
  thread: Pick<ThreadRecord, '_id' | 'version'>,
  part: { readonly after: PostId | undefined; readonly limit: number },
): Promise<OfReader> {
  const threadId = thread._id;
  const kept = { of: [subjects.thread(threadId)], forMs: keptLimits.ownMs };
  const version = `${threadId}:${thread.version ?? 0}`;
  const { authors, supporters } = await readKept(db, { name: `involved:${version}`, ...kept }, () =>
    findInvolved(db, threadId),
  );
  if (!authors.has(reader.accountId) && !supporters.has(reader.membershipId)) return { own: [], supported: new Set() };
  const name = `own:${reader.membershipId}:${version}:${part.after ?? ''}:${part.limit}`;
  return readKept(db, { name, ...kept }, () => findOfReader(db, reader, { threadId, ...part }));
}
