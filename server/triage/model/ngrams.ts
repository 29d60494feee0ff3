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
  const width = outputs.length;
  const sums = new Int32Array(width);
  for (const gram of grams) {
    const row = gram * width;
    for (let output = 0; output < width; output += 1) sums[output] = (sums[output] ?? 0) + (table[row + output] ?? 0);
  }
  const root = Math.sqrt(Math.max(1, grams.length));
  return Float32Array.from(sums, (sum, output) => (sum * (scales[output] ?? 0)) / root + (bias[output] ?? 0));
}
