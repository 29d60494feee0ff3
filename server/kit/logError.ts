/** What the log keeps of an error. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string | number;
}

/** How far a chain of causes is followed. */
const deepest = 3;

/**
 * What the log may keep of an error: its kind, its code, where it was raised, and its message without anything that was quoted or
 * looks like an address. Errors of the database, of mail and of parsers carry documents, members' words and e-mail addresses in
 * their fields and messages: no other field of theirs is kept.
 */
export function logError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = depth < deepest && error.cause instanceof Error ? logError(error.cause, depth + 1) : null;
  const because = cause === null ? '' : `; because of ${cause.type}: ${cause.message}`;
  return {
    type: error.name,
    message: withoutWords(error.message) + because,
    stack: frames.join('\n'),
    ...('code' in error && isCode(error.code) ? { code: error.code } : {}),
  };
}

/** A message without what it quotes: keys of duplicates, values, answers of a mail server, addresses. */
export function withoutWords(message: string): string {
  return message
    .slice(0, 2_000)
    .replace(/dup key:[^]*$/, 'dup key')
    .replace(/"[^"]*("|$)|`[^`]*(`|$)|“[^”]*(”|$)/g, '…')
    .replace(/[^\s<>@:,;]+@[^\s<>@,;]+/g, '…');
}

function isCode(code: unknown): code is string | number {
  return typeof code === 'number' || (typeof code === 'string' && /^[\w-]{1,60}$/.test(code));
}
