import type { Deps } from '../../deps.ts';
import type { CommunityRow } from '../communities/community.ts';
import type { NoticeRow } from './notice.ts';
import { presentNotice } from './notices.present.ts';
import { presentNotices } from './presentNotices.ts';

/**
 * Tells open pages of a stored notice and puts what is left of its delivery on the queue. `community`: its own, where that is
 * known. After the commit only; a failure here loses nothing, because the sweeper finds what is not delivered, so it is logged and
 * not raised.
 */
export async function announceNotice(
  deps: Pick<Deps, 'db' | 'announce' | 'jobs' | 'log'>,
  notice: NoticeRow,
  community?: CommunityRow,
): Promise<void> {
  try {
    const presented =
      community === undefined ? (await presentNotices(deps, [notice]))[0] : presentNotice(notice, community);
    if (presented !== undefined) deps.announce.noticeNew(notice.accountId, presented);
    if (notice.deliveredAt !== null) return;
    await deps.jobs.enqueue('send-notice', { noticeId: notice._id }, `notice-${notice._id}`);
  } catch (error) {
    deps.log.warn({ err: error, noticeId: notice._id }, 'notice not announced; a sweeper will deliver it');
  }
}
