import type { Lexicon } from './lexicon.ts';
import type { Node } from './patternNode.ts';
import { openersOf, type Openers } from './patternOpeners.ts';

/** What an {@link Op} does; numbers, because they are compared for every word of every text. */
export const opKind = { word: 0, number: 1, gap: 2, maybe: 3, either: 4, concept: 5 } as const;

/**
 * A part of a pattern ready to run. All have the same fields, used or not: the engine reads objects of one shape far faster
 * than of several.
 */
export interface Op {
  readonly kind: (typeof opKind)[keyof typeof opKind];
  /** Slot of the words that can begin it; -1 where it may match nothing. */
  readonly slot: number;
  /** Whether any number may begin it. */
  readonly anyNumber: boolean;
  readonly upTo: number;
  readonly from: number;
  readonly to: number;
  readonly id: number;
  readonly inner: Op | null;
  /** Options by the word that begins them, and those that may begin otherwise. */
  readonly byWord: ReadonlyMap<string, readonly Option[]> | null;
  readonly rest: readonly (readonly Op[])[];
}

/** One way through an `either`. */
export interface Option {
  readonly ops: readonly Op[];
  /** Slot of what the word after the first must be in; -1 where that is not one word's matter. */
  readonly second: number;
}

/** Compiles nodes; a node that patterns share is compiled once. */
export class PatternCompiler {
  readonly #lexicon: Lexicon;
  readonly #ops = new Map<Node, Op>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  compile(nodes: readonly Node[]): readonly Op[] {
    return nodes.map((node) => this.#op(node));
  }

  #op(node: Node): Op {
    const known = this.#ops.get(node);
    if (known) return known;
    const made = this.#make(node);
    this.#ops.set(node, made);
    return made;
  }

  #make(node: Node): Op {
    const opensWith = (): Openers => openersOf([node], '');
    switch (node.kind) {
      case 'word':
        return op({ kind: opKind.word, slot: this.#lexicon.slotOf(opensWith()) });
      case 'number':
        return op({ kind: opKind.number, from: node.from, to: node.to });
      case 'gap':
        return op({ kind: opKind.gap, upTo: node.upTo });
      case 'maybe':
        return op({ kind: opKind.maybe, inner: this.#op(node.node) });
      case 'concept':
      case 'either': {
        const openers = opensWith();
        const begins = { slot: this.#lexicon.slotOf({ ...openers, anyNumber: false }), anyNumber: openers.anyNumber };
        if (node.kind === 'concept')
          return op({ kind: opKind.concept, ...begins, id: node.id, inner: this.#op(node.node) });
        const compiled = new Map(node.options.map((option) => [option, this.compile(option)] as const));
        const ready = (options: readonly (readonly Node[])[]) => options.map((option) => compiled.get(option) ?? []);
        return op({
          kind: opKind.either,
          ...begins,
          byWord: new Map(
            Array.from(node.begun.byWord, ([word, options]) => [
              word,
              ready(options).map((ops) => ({ ops, second: secondSlotOf(ops) })),
            ]),
          ),
          rest: ready(node.begun.rest),
        });
      }
    }
  }
}

/** The slot that the second word of a match must be in: -1 where the first part may be longer, or the second anything. */
export function secondSlotOf([first, second]: readonly Op[]): number {
  if (first?.kind !== opKind.word || second === undefined || second.anyNumber) return -1;
  return second.slot;
}

function op(some: Pick<Op, 'kind'> & Partial<Op>): Op {
  return {
    kind: some.kind,
    slot: some.slot ?? -1,
    anyNumber: some.anyNumber ?? false,
    upTo: some.upTo ?? 0,
    from: some.from ?? 0,
    to: some.to ?? 0,
    id: some.id ?? -1,
    inner: some.inner ?? null,
    byWord: some.byWord ?? null,
    rest: some.rest ?? [],
  };
}
