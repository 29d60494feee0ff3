import type { Node } from './patternNode.ts';
import type { Openers } from './patternOpeners.ts';
import { remember } from './remember.ts';

/** One compiled pattern, shared by all rules that hold it. */
export interface Term {
  readonly id: number;
  readonly nodes: readonly Node[];
}

/** Terms by the words, stems and numbers under which they are to be found. */
export class TermIndex {
  readonly ofNumbers: Term[] = [];
  readonly #byWord = new Map<string, Term[]>();
  readonly #byStem = new Map<string, Term[]>();
  readonly #stemLengths = new Set<number>();
  /** Terms filed under the word or under a stem that it begins with; each once. */
  readonly of = remember((word: string): readonly Term[] => this.#lookUp(word));

  add(under: Openers, term: Term): void {
    for (const word of under.words) append(this.#byWord, word, term);
    for (const stem of under.stems) {
      append(this.#byStem, stem, term);
      this.#stemLengths.add(stem.length);
    }
    if (under.anyNumber) this.ofNumbers.push(term);
  }

  #lookUp(word: string): readonly Term[] {
    const found = new Set(this.#byWord.get(word));
    for (const length of this.#stemLengths) {
      if (length > word.length) continue;
      for (const term of this.#byStem.get(word.slice(0, length)) ?? []) found.add(term);
    }
    return [...found];
  }
}

/** Adds to the list under a key, which it begins where there is none. */
export function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
