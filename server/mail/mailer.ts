import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import { newId } from '../kit/ids.ts';

/** A mail. Subjects are neutral, and the text carries no words of a member. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends mail. */
export interface Mailer {
  /** Raises when the mail can't be handed over. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Mails by SMTP; without an address of a server they land as files in `dataDir/mail`, newest name last. */
export function createMailer(options: { smtpUrl: string | null; from: string; dataDir: string }): Mailer {
  return options.smtpUrl === null
    ? fileMailer(path.join(options.dataDir, 'mail'))
    : smtpMailer(options.smtpUrl, options.from);
}

function smtpMailer(url: string, from: string): Mailer {
  const transport = nodemailer.createTransport(url, { from, disableFileAccess: true, disableUrlAccess: true });
  return {
    async send(mail) {
      await transport.sendMail({ ...mail, headers: { 'Auto-Submitted': 'auto-generated' } });
    },
    close: () => transport.close(),
  };
}

function fileMailer(folder: string): Mailer {
  return {
    async send(mail) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const saved = { ...mail, at: new Date().toISOString() };
      await writeFile(path.join(folder, `${newId()}.json`), JSON.stringify(saved, null, 2), { mode: 0o600 });
    },
    close: () => undefined,
  };
}
