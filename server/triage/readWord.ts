import { spellings } from '../../config/words/spellings.ts';
import { readContraction } from './contractions.ts';
import { unmask } from './unmask.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A plain word that a written one stands for, with its place in it; `whole` covers all of it. */
export interface Said {
  readonly text: string;
  readonly value: number | null;
  readonly whole: boolean;
  readonly from: number;
  readonly to: number;
}

/** A number with its unit, if any. */
export const number = /^(\d+(?:[.,]\d+)?)([a-z%°]*)$/;

/** Looked up by what people type: an object would answer for `constructor` too. */
const spelt: ReadonlyMap<string, string> = new Map(Object.entries(spellings));

/** What a written word says: one plain word or several, or none where it is but signs. */
export function readWord(written: string, vocabulary: Vocabulary): Said[] {
  const whole = (text: string, value: number | null = null): Said => ({ text, value, whole: true, from: 0, to: 0 });
  const said = spelt.get(written);
  const plain = said && !/^\d+$/.test(written) ? null : number.exec(written);
  if (plain) {
    const digits = plain[1] ?? '';
    // `2` and `4` may be words (`4 sale`); the value says that they are numbers too.
    const value = whole(spelt.get(digits) ?? digits, Number(digits.replace(',', '.')));
    return plain[2] ? [value, whole(plain[2])] : [value];
  }
  const known = knownWords(written, vocabulary);
  if (known !== undefined) return known.split(' ').map((word) => whole(word));

  const parts = Array.from(written.matchAll(/[a-z]+|\d+(?:\.\d+)?|[%£]/g));
  return parts.flatMap((part) => {
    const value = /^\d/.test(part[0]) ? Number(part[0]) : null;
    const text = value === null ? (parts.length > 1 ? part[0] : (vocabulary.misspelt(part[0]) ?? part[0])) : part[0];
    // What follows a number is its unit (`£30k`).
    const unit = /\d$/.test(written.slice(0, part.index));
    const range = { value, whole: false, from: part.index, to: part.index + part[0].length };
    return (unit ? text : (spelt.get(text) ?? text)).split(' ').map((word) => ({ text: word, ...range }));
  });
}

function knownWords(written: string, vocabulary: Vocabulary): string | undefined {
  const said = spelt.get(written.replaceAll("'", ''));
  const contraction = readContraction(written);
  const bare = written.replace(/^'+|'+$/g, '').replaceAll("'", '');
  return contraction ?? said ?? (vocabulary.has(bare) ? bare : unmasked(written, vocabulary));
}

function unmasked(written: string, vocabulary: Vocabulary): string | undefined {
  const found = unmask(written, vocabulary);
  return found && (spelt.get(found) ?? found);
}
