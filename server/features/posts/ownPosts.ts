import type { AccountId } from '../../contract/ids.ts';
import { newId } from '../../kit/ids.ts';
import type { OwnData } from '../accounts/ownData.ts';
import { allMembershipsOf } from '../memberships/readMemberships.ts';
import { countSeenRepliesOf, erasePostsOf, findPostsOf } from './authors.store.ts';
import { forgetLooks } from './noteRead.ts';
import { eraseReadsOf } from './threadReads.store.ts';
import { changeThread, eraseThreadsOf } from './threads.store.ts';

/** The name that stands where an erased account wrote. */
const gone = 'Someone who left';

/** Posts in an account's export; their words go with the account, and conversations of others stay. */
export const ownPosts: OwnData = {
  name: 'posts',
  async collect(db, accountId) {
    const rows = await findPostsOf(db, accountId);
    return rows.map((row) => ({
      id: row._id,
      threadId: row.threadId,
      communityId: row.communityId,
      name: row.authorName,
      state: row.state,
      title: row.latest.title,
      text: row.latest.text,
      earlier: row.earlier.map((revision) => ({
        title: revision.title,
        text: revision.text,
        at: revision.at.toISOString(),
      })),
      screening: { severity: row.severity, categories: row.categories },
      createdAt: row.createdAt.toISOString(),
      editedAt: row.editedAt?.toISOString() ?? null,
    }));
  },
  async erase(db, tx, accountId, afterwards) {
    const someone = { name: gone, accountId: newId<AccountId>() };
    const places = await allMembershipsOf({ db }, accountId);
    const ids = places.map((place) => place._id);
    forgetLooks(db, ids);
    await eraseReadsOf(db, ids, tx);
    for (const thread of await countSeenRepliesOf(db, accountId, tx))
      await changeThread(db, thread, { replies: -thread.replies }, tx);
    await eraseThreadsOf(db, accountId, someone, tx);
    await erasePostsOf(db, accountId, someone, tx);
    // What this or another process wrote of their reading since this began.
    afterwards(() => eraseReadsOf(db, ids, null));
  },
};
