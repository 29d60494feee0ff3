import type { Deps } from '../../deps.ts';
import type { Mail } from '../../mail/mailer.ts';

/**
 * Hands a mail over without waiting for it, so that the time an answer takes does not tell whether an address is known. A mail that
 * can't be sent is a line in the log; the person can ask for another.
 */
export function sendLater(deps: Pick<Deps, 'mailer' | 'log'>, mail: Mail): void {
  deps.mailer.send(mail).catch((error: unknown) => {
    deps.log.error({ code: error instanceof Error ? error.name : 'unknown' }, 'account mail not sent');
  });
}
