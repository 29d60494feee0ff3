import type { Deps } from '../../deps.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { normaliseEmail } from './email.rules.ts';
import { issueToken } from './issueToken.ts';
import { inviteMail } from './mails.rules.ts';

/** Makes an invitation for an organisation admin, mails it, and answers the link and whether the mail could be sent. */
export async function inviteAdmin(
  deps: Pick<Deps, 'db' | 'clock' | 'config' | 'mailer'>,
  input: { email: string },
): Promise<{ link: string; mailed: boolean }> {
  const email = normaliseEmail(input.email);
  const token = await issueToken(deps, { purpose: 'invite', accountId: null, email });
  await writeAudit(deps.db, null, {
    at: deps.clock.now(),
    by: null,
    byName: 'the service',
    verb: 'invite-admin',
    communityId: null,
    target: null,
    detail: { from: 'command line' },
  });
  const mail = inviteMail(email, deps.config.publicUrl, token);
  const mailed = await deps.mailer.send(mail).then(
    () => true,
    () => false,
  );
  return { link: `${deps.config.publicUrl}/invite?token=${token}`, mailed };
}
