/** Why a passphrase is refused. */
export type Weakness = 'common' | 'has-email';

/**
 * Says what is wrong with a passphrase, or null. Refused are: one or two common passwords with or without figures around them, one
 * pattern repeated, runs of the alphabet or of a keyboard, and anything with the name before the @ in it. There are no rules about kinds of characters.
 */
export function weakness(passphrase: string, email: string, common: ReadonlySet<string>): Weakness | null {
  const folded = passphrase.normalize('NFKC').toLowerCase();
  const name = email.slice(0, email.lastIndexOf('@')).toLowerCase();
  if (name.length >= 4 && folded.includes(name)) return 'has-email';
  if (isCommon(folded, common)) return 'common';
  return null;
}

function isCommon(folded: string, common: ReadonlySet<string>): boolean {
  const plain = folded.replace(/[\s._-]+/g, '');
  if (isRepeated(plain)) return true;
  if (isRun(plain)) return true;
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  for (const text of [plain, core]) {
    if (common.has(text)) return true;
    if (isRepeated(text)) return true;
    if (isTwoCommon(text, common)) return true;
  }
  // Nothing but figures and signs round one or two letters.
  return core.length < 3 && new Set(plain).size < 8;
}

/** Whether a text is one piece of up to half its length, over and over. */
function isRepeated(text: string): boolean {
  if (text.length < 2) return true;
  const doubled = text + text;
  const period = doubled.indexOf(text, 1);
  return period <= text.length / 2 || new Set(text).size <= 2;
}

const forwards = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm'];
const runs = forwards.flatMap((run) => [run, run.split('').reverse().join('')]);

/** Whether three quarters of a text follow the alphabet, the figures or a keyboard row. */
function isRun(text: string): boolean {
  let following = 0;
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    if (runs.some((run) => run.includes(pair))) following += 1;
  }
  return following >= (text.length - 1) * 0.75;
}

function isTwoCommon(text: string, common: ReadonlySet<string>): boolean {
  for (let at = 4; at <= text.length - 4; at += 1) {
    if (common.has(text.slice(0, at)) && common.has(text.slice(at))) return true;
  }
  return false;
}
