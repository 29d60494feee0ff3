import type { Begun, Node } from './patternNode.ts';

/** The words and stems that can begin a pattern; `anyNumber` when a number can. */
export interface Openers {
  readonly words: Set<string>;
  readonly stems: Set<string>;
  anyNumber: boolean;
}

/** Collects what can begin a pattern. Throws when a pattern begins with a gap, which no index could find. */
export function openersOf(
  nodes: readonly Node[],
  source: string,
  into: Openers = { words: new Set(), stems: new Set(), anyNumber: false },
): Openers {
  for (const node of nodes) {
    open(node, source, into);
    if (node.kind !== 'maybe') return into;
  }
  throw new Error(`A pattern needs a part that is not optional: ${source}`);
}

function open(node: Node, source: string, into: Openers): void {
  switch (node.kind) {
    case 'gap':
      throw new Error(`A pattern cannot begin with a gap: ${source}`);
    case 'number':
      into.anyNumber = true;
      return;
    case 'maybe':
    case 'concept':
      open(node.node, source, into);
      return;
    case 'either':
      for (const option of node.options) openersOf(option, source, into);
      return;
    case 'word':
      for (const word of node.words) into.words.add(word);
      for (const stem of node.stems) into.stems.add(stem);
  }
}

/** Words so common that their presence says nothing about a text. */
const commonest: ReadonlySet<string> = new Set(
  `i a an the to and of in it is am are was be been my me you he she they we his her their them this that not do have has
  had on at for with so just all as but or if when what will would can by from up out no one get got go going now`
    .trim()
    .split(/\s+/),
);

/**
 * What must occur in a text for the pattern to match at all: the openers of its two rarest parts that are not optional (the
 * same twice where there is but one). Looking for them first passes over most patterns in most texts.
 */
export function anchorsOf(nodes: readonly Node[], source: string): readonly [Openers, Openers] {
  const [rarest = openersOf(nodes, source), next = rarest] = nodes
    .filter((node) => node.kind !== 'maybe' && node.kind !== 'gap')
    .map((node) => openersOf([node], source))
    .toSorted((one, other) => weightOf(one) - weightOf(other));
  return [rarest, next];
}

function weightOf(openers: Openers): number {
  let weight = openers.stems.size * 2 + (openers.anyNumber ? 20 : 0);
  for (const word of openers.words) weight += commonest.has(word) ? 100 : 1;
  return weight;
}

/** Sorts the options of an `either` by the word that begins them. */
export function sortByBeginning(options: readonly (readonly Node[])[]): Begun {
  const byWord = new Map<string, (readonly Node[])[]>();
  const rest: (readonly Node[])[] = [];
  for (const option of options) {
    const openers: Openers = { words: new Set(), stems: new Set(), anyNumber: false };
    const [first] = option;
    const plain = first?.kind === 'word' || first?.kind === 'concept' || first?.kind === 'either';
    if (plain) open(first, '', openers);
    if (!plain || openers.anyNumber || openers.stems.size > 0) rest.push(option);
    else for (const word of openers.words) byWord.set(word, [...(byWord.get(word) ?? []), option]);
  }
  return { byWord, rest };
}
