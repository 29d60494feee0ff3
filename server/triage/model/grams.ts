import type { Token } from '../normalise.ts';

/** How many numbers a gram can hash to; a power of two. The trained weights have one row for each. */
export const gramSpace = 2 ** 17;

const longestWordGram = 3;
const characterGrams = [3, 4, 5] as const;
const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;
const space = 32;

/** Marks which numbers were met in the text being read, so that each counts once; never read between two texts. */
const metAt = new Uint32Array(gramSpace);
let reading = 0;

/**
 * The grams of a normalised text, hashed: runs of 1 to 3 words, and runs of 3 to 5 characters that do not cross more than one
 * space. Each number stands once, in the order of first meeting.
 */
export function gramsOf(tokens: readonly Token[]): number[] {
  reading += 1;
  const grams: number[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    let hash = fnvOffset;
    for (let at = from; at < Math.min(from + longestWordGram, tokens.length); at += 1) {
      if (tokens[at]?.sentence !== tokens[from]?.sentence) break;
      hash = hashWord(mix(hash, space), tokens[at]?.text ?? '');
      add(hash, grams);
    }
    addCharacters(` ${tokens[from]?.text ?? ''} `, grams);
  }
  return grams;
}

function addCharacters(word: string, grams: number[]): void {
  for (const length of characterGrams)
    for (let from = 0; from + length <= word.length; from += 1) {
      let hash = fnvPrime + length;
      for (let at = from; at < from + length; at += 1) hash = mix(hash, word.charCodeAt(at));
      add(hash, grams);
    }
}

function hashWord(seed: number, word: string): number {
  let hash = seed;
  for (let at = 0; at < word.length; at += 1) hash = mix(hash, word.charCodeAt(at));
  return hash;
}

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, fnvPrime);
}

function add(hash: number, grams: number[]): void {
  // FNV's low bits are weak on short input: fold the high ones in.
  const place = (hash ^ (hash >>> 15)) & (gramSpace - 1);
  if (metAt[place] === reading) return;
  metAt[place] = reading;
  grams.push(place);
}
