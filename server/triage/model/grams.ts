import { remember } from '../remember.ts';
import type { Token } from '../normalise.ts';

/** How many numbers a gram can hash to; a power of two. The trained weights have one row for each. */
export const gramSpace = 2 ** 17;

const longestWordGram = 3;
const characterGrams = [3, 4, 5] as const;
const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;
const space = 32;

/** One bit for each number that was met in the text being read, so that each counts once; all 0 between two texts. Small, to stay near. */
const met = new Int32Array(gramSpace / 32);

/** The numbers of the grams inside a word. */
const charactersOf = remember((word) => Int32Array.from(charactersIn(` ${word} `)));

/**
 * The grams of a normalised text, hashed: runs of 1 to 3 words, and runs of 3 to 5 characters that do not cross more than one
 * space. Each number stands once, in the order of first meeting.
 */
export function gramsOf(tokens: readonly Token[]): number[] {
  const grams: number[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const sentence = tokens[from]?.sentence;
    const end = Math.min(from + longestWordGram, tokens.length);
    let hash = fnvOffset;
    for (let at = from; at < end; at += 1) {
      const token = tokens[at];
      if (token?.sentence !== sentence) break;
      hash = hashWord(mix(hash, space), token?.text ?? '');
      add(placeOf(hash), grams);
    }
    const inside = charactersOf(tokens[from]?.text ?? '');
    for (let at = 0; at < inside.length; at += 1) add(inside[at] ?? 0, grams);
  }
  for (const gram of grams) met[gram >> 5] = 0;
  return grams;
}

function charactersIn(word: string): number[] {
  const places: number[] = [];
  for (const length of characterGrams)
    for (let from = 0; from + length <= word.length; from += 1) {
      let hash = fnvPrime + length;
      for (let at = from; at < from + length; at += 1) hash = mix(hash, word.charCodeAt(at));
      places.push(placeOf(hash));
    }
  return places;
}

function hashWord(seed: number, word: string): number {
  let hash = seed;
  for (let at = 0; at < word.length; at += 1) hash = mix(hash, word.charCodeAt(at));
  return hash;
}

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, fnvPrime);
}

/** FNV's low bits are weak on short input: folds the high ones in. */
function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (gramSpace - 1);
}

function add(place: number, grams: number[]): void {
  const bits = met[place >> 5] ?? 0;
  const bit = 1 << (place & 31);
  if ((bits & bit) !== 0) return;
  met[place >> 5] = bits | bit;
  grams.push(place);
}
