import { noticeLimits } from '../../../config/limits.ts';
import type { NoticeId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { after } from '../../kit/clock.ts';
import { findContact } from '../accounts/readAccounts.ts';
import { isMailed, noticeMail } from './notices.rules.ts';
import { findNotice, releaseMailing, stampDelivered, takeMailing } from './notices.store.ts';

/**
 * Delivers a notice: sends its e-mail where its kind is mailed and the reader has not switched that off, then stamps it. At least
 * once, and harmless twice: a run takes the sending first, so that two runs at once send one mail. Raises what the mailer raises;
 * the job is tried again, and the sweeper finds what is left.
 */
export async function sendNotice(
  deps: Pick<Deps, 'db' | 'mailer' | 'clock' | 'config'>,
  input: { noticeId: NoticeId },
): Promise<void> {
  const notice = await findNotice(deps.db, input.noticeId);
  if (notice === null || notice.deliveredAt !== null) return;
  const contact = await findContact(deps.db, notice.accountId);
  if (contact === null || !isMailed(notice.kind, contact.mail)) {
    await stampDelivered(deps.db, notice._id, deps.clock.now(), false);
    return;
  }
  const now = deps.clock.now();
  const taken = await takeMailing(deps.db, notice._id, now, after(now, -noticeLimits.mailingStaleMs));
  if (taken === null) return;
  try {
    await deps.mailer.send(noticeMail(contact.email, deps.config.publicUrl));
  } catch (error) {
    await releaseMailing(deps.db, notice._id);
    throw error;
  }
  await stampDelivered(deps.db, notice._id, deps.clock.now(), true);
}
