import type { Openers } from './patternOpeners.ts';

/**
 * Sets of words as single bits. Each set of words and stems that patterns ask for has a slot; each word of a text has a row of
 * bits, one for each slot that it is in, worked out once. Asking whether a word fits is then one look at a number.
 */
export class Lexicon {
  readonly #slots = new Map<string, number>();
  readonly #byWord = new Map<string, number[]>();
  readonly #byStem = new Map<string, number[]>();
  readonly #stemLengths = new Set<number>();
  readonly #numbers: number[] = [];
  #nothing: Row = { bits: new Int32Array(0), set: new Int32Array(0) };

  /** The slot of a set; the same set has one slot. */
  slotOf({ words, stems, anyNumber }: Openers): number {
    const key = `${[...words].toSorted().join(' ')}|${[...stems].toSorted().join(' ')}|${anyNumber}`;
    const known = this.#slots.get(key);
    if (known !== undefined) return known;
    const slot = this.#slots.size;
    this.#slots.set(key, slot);
    for (const word of words) append(this.#byWord, word, slot);
    for (const stem of stems) {
      append(this.#byStem, stem, slot);
      this.#stemLengths.add(stem.length);
    }
    if (anyNumber) this.#numbers.push(slot);
    return slot;
  }

  /** The row of what numbers fit, whatever they are. */
  numberRow(): Row {
    return this.#row(this.#numbers);
  }

  /** The length of a row. */
  get width(): number {
    return (this.#slots.size + 31) >> 5;
  }

  /** The row of a word. Only once every set has its slot. */
  rowOf(word: string): Row {
    const slots = [...(this.#byWord.get(word) ?? [])];
    for (const length of this.#stemLengths) {
      if (length <= word.length) slots.push(...(this.#byStem.get(word.slice(0, length)) ?? []));
    }
    if (slots.length > 0) return this.#row(slots);
    // Most words of a text are in no set; they share one row.
    if (this.#nothing.bits.length !== this.width) this.#nothing = this.#row([]);
    return this.#nothing;
  }

  #row(slots: readonly number[]): Row {
    const bits = new Int32Array(this.width);
    for (const slot of slots) bits[slot >> 5] = (bits[slot >> 5] ?? 0) | (1 << (slot & 31));
    const used = [...new Set(slots.map((slot) => slot >> 5))];
    return { bits, set: Int32Array.from(used.flatMap((at) => [at, bits[at] ?? 0])) };
  }
}

/** One bit for each slot of a {@link Lexicon}, for one word. */
export interface Row {
  readonly bits: Int32Array;
  /** Where bits are set, each place with its bits: most rows are nearly empty. */
  readonly set: Int32Array;
}

/** Whether the bit of a slot is set. */
export function fits(bits: Int32Array, slot: number): boolean {
  return ((bits[slot >> 5] ?? 0) & (1 << (slot & 31))) !== 0;
}

/** Sets the bits of a row in others. */
export function join(into: Int32Array, { set }: Row): void {
  for (let pair = 0; pair < set.length; pair += 2) {
    const at = set[pair] ?? 0;
    into[at] = (into[at] ?? 0) | (set[pair + 1] ?? 0);
  }
}

/** Adds to the list under a key, which it begins where there is none. */
export function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
