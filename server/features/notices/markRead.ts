import type { AccountId, NoticeId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../kit/problem.ts';
import { stampRead } from './notices.store.ts';

/** Marks one of the reader's own notices as read; again is harmless. Raises `not-found` for anybody else's. */
export async function markRead(
  deps: Pick<Deps, 'db' | 'clock'>,
  reader: { accountId: AccountId | null },
  input: { noticeId: NoticeId },
): Promise<void> {
  if (reader.accountId === null) refuse('not-found');
  if (!(await stampRead(deps.db, reader.accountId, input.noticeId, deps.clock.now()))) refuse('not-found');
}
