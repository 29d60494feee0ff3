import type { Op } from './compilePattern.ts';
import { append } from './lexicon.ts';
import type { Openers } from './patternOpeners.ts';

/** One compiled pattern, shared by all rules that hold it. */
export interface Term {
  readonly id: number;
  readonly ops: readonly Op[];
  /** Slots of its two rarest parts: both must occur in a sentence for the pattern to match there. */
  readonly rarest: number;
  readonly next: number;
}

/** Terms by the words, stems and numbers under which they are to be found. */
export class TermIndex {
  readonly ofNumbers: Term[] = [];
  readonly #byWord = new Map<string, Term[]>();
  readonly #byStem = new Map<string, Term[]>();
  readonly #stemLengths = new Set<number>();

  add(under: Openers, term: Term): void {
    for (const word of under.words) append(this.#byWord, word, term);
    for (const stem of under.stems) {
      append(this.#byStem, stem, term);
      this.#stemLengths.add(stem.length);
    }
    if (under.anyNumber) this.ofNumbers.push(term);
  }

  /** Terms filed under the word or under a stem that it begins with; each once. */
  of(word: string): readonly Term[] {
    const found = new Set(this.#byWord.get(word));
    for (const length of this.#stemLengths) {
      if (length > word.length) continue;
      for (const term of this.#byStem.get(word.slice(0, length)) ?? []) found.add(term);
    }
    return [...found];
  }
}
