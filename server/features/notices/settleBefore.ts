import type { Db } from '../../kit/db.ts';
import { changed } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';
import { notices } from './notices.store.ts';

/** Marks notices as delivered and read that tell of what lies before an instant, so that nobody is mailed about the distant past. */
export async function settleNoticesBefore(db: Db, before: Date): Promise<void> {
  await notices(db)
    .updateMany({ at: { $lt: before }, deliveredAt: null }, [{ $set: { deliveredAt: '$at', readAt: '$at' } }], {
      updatePipeline: true,
    })
    .exec();
  changed(db, null, subjects.everything);
}
