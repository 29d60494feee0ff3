import { createHash } from 'node:crypto';

/** One way to write words so that people read them and filters do not. */
export interface Disguise {
  readonly id: string;
  /** Rewrites a word of letters; the same word always in the same way. */
  readonly wear: (word: string) => string;
}

const leet: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5' };
const alike: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
};
const accents: Readonly<Record<string, string>> = { a: 'á', e: 'è', i: 'ï', o: 'ö', u: 'û', n: 'ñ', c: 'ç' };

/** The disguises that the safety design names. */
export const disguises: readonly Disguise[] = [
  { id: 'leetspeak', wear: (word) => replaced(word, leet) },
  { id: 'spaces', wear: (word) => Array.from(word).join(' ') },
  { id: 'dots', wear: (word) => Array.from(word).join('.') },
  { id: 'stretched', wear: stretched },
  { id: 'look-alikes', wear: (word) => replaced(word, alike) },
  { id: 'zero-width', wear: (word) => Array.from(word).join('\u200b') },
  { id: 'accents', wear: (word) => replaced(word, accents) },
];

/** Letters. Shorter words carry too little to be worth hiding. */
const shortest = 4;
/** Words pulled apart are hard to read when all are: every so many-th long word is. */
const apart: Readonly<Record<string, number>> = { spaces: 3, dots: 3 };

/** The disguise that a post is given: always the same one for the same id, each about as often. */
export function disguiseFor(id: string): Disguise {
  const place = createHash('sha256').update(id).digest().readUInt32BE(0) % disguises.length;
  return disguises[place] ?? { id: 'none', wear: (word) => word };
}

/** The text in a disguise. */
export function disguised(text: string, { id, wear }: Disguise): string {
  const every = apart[id] ?? 1;
  let count = 0;
  return text.replace(/\p{L}+/gu, (word) => {
    if (word.length < shortest) return word;
    count += 1;
    return (count - 1) % every === 0 ? wear(word) : word;
  });
}

function replaced(word: string, by: Readonly<Record<string, string>>): string {
  return Array.from(word)
    .map((letter) => by[letter] ?? letter)
    .join('');
}

/** The first vowel after the first letter, three times over. */
function stretched(word: string): string {
  return word.replace(/(?<=.)[aeiou]/u, (vowel) => vowel.repeat(4));
}
