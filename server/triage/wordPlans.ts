import { opKind, type Op } from './compilePattern.ts';
import { fits, type Lexicon, type Row } from './lexicon.ts';
import { remember } from './remember.ts';
import type { Term, TermIndex } from './termIndex.ts';

/** How a pattern begins at a word, where no list of second words stands in its checks. */
export const begins = { maybe: -1, surely: -2 } as const;

/** What a matcher has to try at a word, worked out once. */
export interface WordPlan extends Row {
  /** Patterns that can begin with the word. */
  readonly terms: readonly Term[];
  /**
   * For each of them, one after the other: the slots of its two rarest parts, then how many slots follow, of one of which the next
   * word must be ({@link begins} where that can't be said, or where the word alone is the whole pattern). In one row of numbers,
   * because most patterns fail here, for every word of every text.
   */
  readonly checks: Int32Array;
}

/** The plan of each word; those met lately are remembered. Only once every pattern is in the index. */
export function planWords(lexicon: Lexicon, index: TermIndex): (word: string) => WordPlan {
  return remember((word) => {
    const row = lexicon.rowOf(word);
    const candidates = index.of(word);
    if (candidates.length === 0) return { ...row, terms: candidates, checks: nothing };
    const begun = candidates.map((term) => ({ term, second: secondOf(term, word, row) }));
    return { ...row, ...listed(begun.filter(({ second }) => second.length > 0)) };
  });
}

/** The plan of what begins with any number. */
export function planNumbers(lexicon: Lexicon, index: TermIndex): WordPlan {
  return { ...lexicon.numberRow(), ...listed(index.ofNumbers.map((term) => ({ term, second: [begins.maybe] }))) };
}

const nothing = new Int32Array(0);

/** A pattern with the end of its checks: how many slots, and these. */
interface Begun {
  readonly term: Term;
  readonly second: readonly number[];
}

function listed(begun: readonly Begun[]): Pick<WordPlan, 'terms' | 'checks'> {
  return {
    terms: begun.map(({ term }) => term),
    checks: Int32Array.from(begun.flatMap(({ term, second }) => [term.rarest, term.next, ...second])),
  };
}

/** Empty where the pattern can't begin with the word after all. */
function secondOf({ ops }: Term, word: string, row: Row): readonly number[] {
  if (ops.length === 1 && ops[0]?.kind === opKind.word) return [begins.surely];
  const slots = slotsAfter(ops, { word, row, next: null });
  if (slots === null) return [begins.maybe];
  return slots.size === 0 ? [] : [slots.size, ...slots];
}

/** Slots of one of which a word must be; null where that can't be said. */
type Slots = ReadonlySet<number> | null;

/** The word that is read, and what the word after the whole must be in. */
interface Place {
  readonly word: string;
  readonly row: Row;
  readonly next: Slots;
}

/** What the word after this one must be in, where the parts begin with this one. */
function slotsAfter([first, ...others]: readonly Op[], place: Place): Slots {
  if (first === undefined) return null;
  const next = slotsOf(others, place.next);
  switch (first.kind) {
    case opKind.word:
      if (!fits(place.row.bits, first.slot)) return new Set();
      return next;
    case opKind.concept:
      return first.inner && slotsAfter([first.inner], { ...place, next });
    case opKind.either: {
      const slots = new Set<number>();
      for (const ops of [...first.rest, ...(first.byWord?.get(place.word) ?? []).map((option) => option.ops)]) {
        const some = slotsAfter(ops, { ...place, next });
        if (some === null) return null;
        for (const slot of some) slots.add(slot);
      }
      return slots;
    }
    case opKind.number:
    case opKind.gap:
    case opKind.maybe:
      return null;
  }
}

/** What the word must be in with which the parts begin, or what stands after them where all may be left out. */
function slotsOf(ops: readonly Op[], after: Slots): Slots {
  const slots = new Set<number>();
  for (const op of ops) {
    const begun = op.kind === opKind.maybe ? op.inner : op;
    if (!begun || begun.slot === -1 || begun.anyNumber) return null;
    slots.add(begun.slot);
    if (op.kind !== opKind.maybe) return slots;
  }
  return after && new Set([...slots, ...after]);
}
