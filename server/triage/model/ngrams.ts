import { outputs } from './outputs.ts';

/** Trained weights of the hashed n-gram regression: one row of whole numbers for each gram, and how much each output's are worth. */
export interface NgramWeights {
  /** `gramSpace` rows of `outputs.length`. */
  readonly table: Int8Array;
  /** One for each output: what 1 in the table stands for. */
  readonly scales: readonly number[];
  readonly bias: readonly number[];
}

/** Logits for a text with these grams, in the order of {@link outputs}. */
export function scoreGrams({ table, scales, bias }: NgramWeights, grams: readonly number[]): Float32Array {
  const sums = sumRows(table, grams);
  const root = Math.sqrt(Math.max(1, grams.length));
  return Float32Array.from(sums, (sum, output) => (sum * (scales[output] ?? 0)) / root + (bias[output] ?? 0));
}

/** One output's logit alone, rounded as {@link scoreGrams} rounds it. */
export function scoreOutput({ table, scales, bias }: NgramWeights, grams: readonly number[], output: number): number {
  let sum = 0;
  for (const gram of grams) sum += table[gram * outputs.length + output] ?? 0;
  const root = Math.sqrt(Math.max(1, grams.length));
  return Math.fround((sum * (scales[output] ?? 0)) / root + (bias[output] ?? 0));
}

/** Weights that are read at once, as the bytes of one number. */
const atOnce = 4;
/** As many bytes as two bytes have room for the sum of. */
const mostRows = 257;
/** Turns each byte of a number, from -128 to 127, into one from 0 to 255. */
const lift = 0x80808080 | 0;
const lifted = 128;
const everyOther = 0x00ff00ff;

/** Tables as numbers of four weights each. */
const views = new WeakMap<Int8Array, Int32Array>();

function viewOf(table: Int8Array): Int32Array {
  const before = views.get(table);
  if (before) return before;
  const { buffer, byteOffset, length } = table.byteOffset % atOnce === 0 ? table : table.slice();
  const made = new Int32Array(buffer, byteOffset, Math.floor(length / atOnce));
  views.set(table, made);
  return made;
}

/**
 * The sum of the rows of some grams, output by output. Every other byte of a number is given the room of two, so that two additions
 * add four weights; after so many rows that the room is full, they are taken apart.
 */
function sumRows(table: Int8Array, grams: readonly number[]): Int32Array {
  const width = outputs.length;
  if (width % atOnce !== 0) return sumSingly(table, grams);
  const view = viewOf(table);
  const perRow = width / atOnce;
  const sums = new Int32Array(width);
  const pairs = new Int32Array(perRow * 2);
  for (let from = 0; from < grams.length; from += mostRows) {
    const to = Math.min(grams.length, from + mostRows);
    pairs.fill(0);
    for (let at = from; at < to; at += 1) addRow(view, (grams[at] ?? 0) * perRow, pairs);
    for (let output = 0; output < width; output += 1) {
      const pair = pairs[(output >> 2) * 2 + (output & 1)] ?? 0;
      const sum = (output & 2) === 0 ? pair & 0xffff : pair >>> 16;
      sums[output] = (sums[output] ?? 0) + sum - (to - from) * lifted;
    }
  }
  return sums;
}

function addRow(view: Int32Array, row: number, pairs: Int32Array): void {
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const four = (view[row + (pair >> 1)] ?? 0) ^ lift;
    pairs[pair] = (pairs[pair] ?? 0) + (four & everyOther);
    pairs[pair + 1] = (pairs[pair + 1] ?? 0) + ((four >>> 8) & everyOther);
  }
}

function sumSingly(table: Int8Array, grams: readonly number[]): Int32Array {
  const width = outputs.length;
  const sums = new Int32Array(width);
  for (const gram of grams) {
    const row = gram * width;
    for (let output = 0; output < width; output += 1) sums[output] = (sums[output] ?? 0) + (table[row + output] ?? 0);
  }
  return sums;
}
