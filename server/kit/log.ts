import { pino, type Logger } from 'pino';

/** Structured log. Never give it text that a member wrote, an e-mail address or a token. */
export type Log = Logger;

/** A log for one process, as JSON lines on standard output. `part` names the process. */
export function createLog(level: string, part: string): Log {
  return pino({
    level,
    base: { part },
    redact: {
      paths: ['email', '*.email', 'token', '*.token', 'text', '*.text', 'passphrase', '*.passphrase'],
      remove: true,
    },
    formatters: { level: (label) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}
