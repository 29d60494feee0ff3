import { noticeLimits } from '../../../config/limits.ts';
import type { NoticeId } from '../../contract/ids.ts';
import { after } from '../../kit/clock.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import type { NoticeDraft, NoticeRow } from './notice.ts';
import { findByKey, insertNotice } from './notices.store.ts';

/**
 * Stores a notice in the transaction of what it tells; `announceNotice` follows after the commit. A draft whose key is known gives
 * the notice that is there.
 */
export async function addNotice(db: Db, tx: Tx, draft: NoticeDraft): Promise<NoticeRow> {
  const known = draft.key === undefined ? null : await findByKey(db, tx, draft.key);
  if (known !== null) return known;
  const row: NoticeRow = {
    ...draft,
    _id: newId<NoticeId>(),
    key: draft.key ?? null,
    readAt: null,
    deliveredAt: null,
    emailedAt: null,
    mailingAt: null,
    nextTryAt: after(draft.at, noticeLimits.requeueMs),
    tries: 0,
  };
  await insertNotice(db, tx, row);
  return row;
}
