import type { Deps } from '../../deps.ts';
import type { NoticeRow } from './notice.ts';
import { presentNotices } from './presentNotices.ts';

/**
 * Tells open pages of a stored notice and puts its delivery on the queue. After the commit only; a failure here loses nothing,
 * because the sweeper finds what is not delivered, so it is logged and not raised.
 */
export async function announceNotice(
  deps: Pick<Deps, 'db' | 'announce' | 'jobs' | 'log'>,
  notice: NoticeRow,
): Promise<void> {
  try {
    const [presented] = await presentNotices(deps, [notice]);
    if (presented !== undefined) deps.announce.noticeNew(notice.accountId, presented);
    await deps.jobs.enqueue('send-notice', { noticeId: notice._id }, `notice-${notice._id}`);
  } catch (error) {
    deps.log.warn({ err: error, noticeId: notice._id }, 'notice not announced; a sweeper will deliver it');
  }
}
