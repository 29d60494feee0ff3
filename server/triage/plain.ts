import { lookAlikes } from '../../config/words/lookAlikes.ts';
import type { Span } from '../contract/screening.ts';
import { beyondAscii, invisible } from './fold.ts';

/** A text in plain characters, and where its spans stand in what was written. */
export interface Plain {
  readonly text: string;
  toOriginal(span: Span): Span;
}

/**
 * The characters of a text as a reader takes them, for what looks at their shape: full-width and styled letters, digits and signs made
 * plain, every kind of space a space, accents and what is invisible gone. Unlike `fold` it keeps capitals: names are told by them.
 */
export function plain(text: string): Plain {
  if (!beyondAscii.test(text)) return { text, toOriginal: (span) => span };
  let read = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const seen = plainCharacter(character);
    read += seen;
    for (let unit = 0; unit < seen.length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    at += character.length;
  }
  return {
    text: read,
    toOriginal: ({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
  };
}

function plainCharacter(character: string): string {
  if (!beyondAscii.test(character)) return character;
  if (/\p{Zs}/u.test(character)) return ' ';
  let seen = '';
  for (const part of character.normalize('NFKD')) if (!invisible.test(part)) seen += lookAlikes[part] ?? part;
  return beyondAscii.test(seen) ? character : seen;
}
