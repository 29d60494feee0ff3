/**
 * Characters as a reader sees them: lower case, Latin look-alikes made Latin, accents, zero-width and other invisible
 * characters gone. Each folded character remembers where it stood.
 */
import { lookAlikes } from '../../config/words/lookAlikes.ts';

/** Folded text with, for each of its UTF-16 units, the half-open range of the original that it came from. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const invisible = /^[\p{M}\p{Cf}\u115f\u1160\u3164\uffa0\u034f]$/u;
const known = new Map<string, string>();
/** Bounds the memory of characters already folded; far above what one language uses. */
const mostKnown = 5_000;

/** Folds a text in one pass over its characters. */
export function fold(text: string): Folded {
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const folded = code < 0x80 ? ascii(code) : foldCharacter(String.fromCodePoint(code));
    for (let i = 0; i < folded.length; i += 1) {
      out.push(folded.charAt(i));
      starts.push(at);
      ends.push(at + width);
    }
    at += width;
  }
  return { text: out.join(''), starts, ends };
}

function ascii(code: number): string {
  return String.fromCharCode(code >= 65 && code <= 90 ? code + 32 : code);
}

function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (!invisible.test(part)) folded += lookAlikes[part] ?? part;
  }
  if (known.size < mostKnown) known.set(character, folded);
  return folded;
}
