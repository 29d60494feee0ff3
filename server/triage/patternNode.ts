/** One part of a pattern. The language is described in `pattern.ts`. */
export type Node =
  | { readonly kind: 'word'; readonly words: ReadonlySet<string>; readonly stems: readonly string[] }
  | { readonly kind: 'number'; readonly from: number; readonly to: number }
  | { readonly kind: 'gap'; readonly upTo: number }
  | { readonly kind: 'either'; readonly options: readonly (readonly Node[])[]; readonly begun: Begun }
  | { readonly kind: 'maybe'; readonly node: Node }
  /** A named concept: many patterns share it, so what it matches at a place is worked out once per text. */
  | { readonly kind: 'concept'; readonly id: number; readonly node: Node };

/** The options of an `either` by the word that begins them; `rest` may begin otherwise. Each option stands in one or more lists. */
export interface Begun {
  readonly byWord: ReadonlyMap<string, readonly (readonly Node[])[]>;
  readonly rest: readonly (readonly Node[])[];
}
