import type { Db } from '../../kit/db.ts';
import type { PostRow } from './post.ts';
import { posts } from './posts.store.ts';

/** Since when the revision waits that has waited longest for screening; null where none does. */
export async function findOldestWaiting(db: Db): Promise<Date | null> {
  const row = await posts(db)
    .findOne({ waitingSince: { $type: 'date' }, leftToPerson: { $ne: true } }, { waitingSince: 1 })
    .sort({ waitingSince: 1 })
    .lean<Pick<PostRow, 'waitingSince'> | null>()
    .exec();
  return row?.waitingSince ?? null;
}
