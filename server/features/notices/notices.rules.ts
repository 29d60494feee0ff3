import { noticeLimits } from '../../../config/limits.ts';
import type { MailPreferences } from '../../contract/accounts.ts';
import type { NoticeKind } from '../../contract/notices.ts';

/** Which off switch rules the e-mail of each kind. */
const preferenceOf: Record<NoticeKind, keyof MailPreferences> = {
  held: 'held',
  shown: 'decided',
  decided: 'decided',
  'join-accepted': 'decided',
  'join-declined': 'decided',
  'membership-ended': 'decided',
  'case-message': 'decided',
  'appeal-decided': 'decided',
  replied: 'replied',
  mentioned: 'replied',
};

/** Whether a notice of this kind also goes by e-mail to somebody with these preferences. */
export function isMailed(kind: NoticeKind, preferences: MailPreferences): boolean {
  return preferences[preferenceOf[kind]];
}

/** The mail that goes with any notice: the same words for each kind, because others may see the mailbox. */
export function noticeMail(to: string, publicUrl: string): { to: string; subject: string; text: string } {
  return {
    to,
    subject: 'You have a new message',
    text: [
      'You have a new message. Sign in to read it:',
      `${publicUrl}/notices`,
      '',
      `You can choose which messages also come by e-mail: ${publicUrl}/account`,
    ].join('\n'),
  };
}

/** How long the sweeper waits before the next try, in milliseconds: twice as long each time, up to a bound. */
export function retryAfterMs(tries: number): number {
  return Math.min(noticeLimits.requeueMs * 2 ** Math.min(tries, 20), noticeLimits.requeueMaxMs);
}
