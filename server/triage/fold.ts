/**
 * Characters as a reader sees them: lower case, Latin look-alikes made Latin, accents, zero-width and other invisible
 * characters gone. Each folded character remembers where it stood.
 */
import { lookAlikes } from '../../config/words/lookAlikes.ts';

/** Folded text with, for each of its UTF-16 units, the half-open range of the original that it came from. */
export interface Folded {
  readonly text: string;
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/** Marks upon other characters, and what takes no room. */
export const invisible = /^[\p{M}\p{Cf}\u115f\u1160\u3164\uffa0\u034f]$/u;
const known = new Map<string, string>();
/** Bounds the memory of characters already folded; far above what one language uses. */
const mostKnown = 5_000;

export const beyondAscii = /[^\0-\x7f]/u;

/** Folds a text in one pass. Plain ASCII, which is most of what is written, keeps its places. */
export function fold(text: string): Folded {
  const count = text.length;
  if (!beyondAscii.test(text)) return { text: text.toLowerCase(), starts: places(count, 0), ends: places(count, 1) };
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const folded = code < 0x80 ? ascii(code) : foldCharacter(String.fromCodePoint(code));
    out.push(folded);
    for (let i = 0; i < folded.length; i += 1) {
      starts.push(at);
      ends.push(at + width);
    }
    at += width;
  }
  return { text: out.join(''), starts, ends };
}

/** Rows of places in text without anything beyond ASCII, as long as was needed yet: `n` and `n + 1`. */
const rows: [Int32Array, Int32Array] = [new Int32Array(0), new Int32Array(0)];

function places(count: number, more: 0 | 1): Int32Array {
  if (rows[more].length < count) rows[more] = Int32Array.from({ length: count * 2 }, (_, at) => at + more);
  return rows[more].subarray(0, count);
}

const lower = Array.from({ length: 0x80 }, (_, code) =>
  String.fromCharCode(code >= 65 && code <= 90 ? code + 32 : code),
);

function ascii(code: number): string {
  return lower[code] ?? '';
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
