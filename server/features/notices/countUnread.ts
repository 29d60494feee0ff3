import { noticeLimits } from '../../../config/limits.ts';
import type { AccountId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
import { countUnreadOf } from './notices.store.ts';

/** How many notices an account has not read; stops at 100. */
export function countUnread(db: Db, accountId: AccountId): Promise<number> {
  return countUnreadOf(db, accountId, noticeLimits.unreadStop);
}
