import { noticeLimits } from '../../../config/limits.ts';
import type { NoticeId } from '../../contract/ids.ts';
import { after } from '../../kit/clock.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import { findContact } from '../accounts/readAccounts.ts';
import type { NoticeDraft, NoticeRow } from './notice.ts';
import { isMailed } from './notices.rules.ts';
import { insertNotice } from './notices.store.ts';

/**
 * Stores a notice in the transaction of what it tells; `announceNotice` follows after the commit. A draft whose key is known gives
 * the notice that is there. One that its reader does not want by e-mail has arrived with that: nothing is left to deliver.
 */
export async function addNotice(db: Db, tx: Tx, draft: NoticeDraft): Promise<NoticeRow> {
  const contact = await findContact(db, draft.accountId);
  const mailed = contact !== null && isMailed(draft.kind, contact.mail);
  return insertNotice(db, tx, {
    ...draft,
    _id: newId<NoticeId>(),
    key: draft.key ?? null,
    readAt: null,
    deliveredAt: mailed ? null : draft.at,
    emailedAt: null,
    mailingAt: null,
    nextTryAt: after(draft.at, noticeLimits.requeueMs),
    tries: 0,
  });
}
