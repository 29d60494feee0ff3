import { z } from 'zod';
import { configOrExit } from '../../../config/env.ts';
import { openDeps } from '../../deps.ts';
import { inviteAdmin } from './inviteAdmin.ts';

const config = configOrExit();
const email = z.email().max(254).safeParse(process.argv[2]);
if (!email.success) {
  console.error('Give the e-mail address to invite: npm run admin:invite -- someone@example.org');
  process.exit(2);
}
const deps = await openDeps(config, 'invite');
try {
  const { link, mailed } = await inviteAdmin(deps, { email: email.data });
  const where = config.smtpUrl === null ? `written to ${config.dataDir}/mail` : 'sent';
  console.log(
    `The first one to open this link within seven days sets the passphrase of an organisation admin:\n\n  ${link}\n`,
  );
  console.log(
    mailed ? `The invitation has also been ${where}.` : 'The invitation could not be mailed: pass the link on.',
  );
} finally {
  await deps.close();
}
