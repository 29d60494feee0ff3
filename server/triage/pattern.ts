/**
 * The small language in which rules are written, over words instead of characters, so that it runs in linear time.
 *
 * - `word`, `stem*` (any word that begins so), `one phrase|another phrase` (either; `|` binds loosest, brackets bind)
 * - `(one phrase|another phrase)`, `{concept}` (a named list of phrases)
 * - `word?`, `(…)?`, `{concept}?` optional
 * - `~3` up to three words of anything, inside one sentence
 * - `<37.5..42>` a number in that range, `<n>` any number
 *
 * A pattern spans at most {@link longestPattern} words: matching keeps its positions in one 32-bit mask.
 */
import type { Token } from './normalise.ts';

/** Words that one pattern may span; one bit of the mask each. */
export const longestPattern = 30;

export type Node =
  | { readonly kind: 'word'; readonly words: ReadonlySet<string>; readonly stems: readonly string[] }
  | { readonly kind: 'number'; readonly from: number; readonly to: number }
  | { readonly kind: 'gap'; readonly upTo: number }
  | { readonly kind: 'either'; readonly options: readonly (readonly Node[])[] }
  | { readonly kind: 'maybe'; readonly node: Node }
  /** A named concept: many patterns share it, so what it matches at a place is worked out once per text. */
  | { readonly kind: 'concept'; readonly id: number; readonly node: Node };

/** Named lists of phrases, as they stand in `config/words`. */
export type Concepts = Readonly<Record<string, readonly string[]>>;

const lexeme = /\s*(\(|\)\??|\{[a-z0-9-]+\}\??|<[^>]+>\??|~\d+|[^\s()|]+|\|)/y;

/** Concepts already read, by name, so that all patterns that name one share one node. */
export type ConceptNodes = Map<string, Node>;

/** Reads a pattern. Throws a plain Error that names the pattern when it is not well formed or names an unknown concept. */
export function parsePattern(
  source: string,
  concepts: Concepts,
  read: ConceptNodes = new Map(),
  within: readonly string[] = [],
): readonly Node[] {
  const parts = split(source);
  let at = 0;

  function sequence(): Node[] {
    const nodes: Node[] = [];
    for (let part = parts[at]; part !== undefined && part !== '|' && !part.startsWith(')'); part = parts[at]) {
      at += 1;
      nodes.push(part === '(' ? group() : atom(part));
    }
    if (nodes.length === 0) throw new Error(`Empty part in pattern: ${source}`);
    return nodes;
  }

  function group(): Node {
    const options = [sequence()];
    while (parts[at] === '|') {
      at += 1;
      options.push(sequence());
    }
    const close = parts[at];
    if (!close?.startsWith(')')) throw new Error(`Unclosed group in pattern: ${source}`);
    at += 1;
    const node = simplest(options);
    return close === ')?' ? { kind: 'maybe', node } : node;
  }

  function atom(part: string): Node {
    const optional = part.length > 1 && part.endsWith('?');
    const body = optional ? part.slice(0, -1) : part;
    const node = plain(body);
    return optional ? { kind: 'maybe', node } : node;
  }

  function plain(body: string): Node {
    if (body.startsWith('~')) return { kind: 'gap', upTo: Number(body.slice(1)) };
    if (body.startsWith('<')) return numberNode(body, source);
    if (body.startsWith('{')) return concept(body.slice(1, -1));
    const alternatives = body.split('|');
    return {
      kind: 'word',
      words: new Set(alternatives.filter((word) => !word.endsWith('*'))),
      stems: alternatives.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    };
  }

  function concept(name: string): Node {
    const phrases = concepts[name];
    if (!phrases) throw new Error(`Unknown concept {${name}} in pattern: ${source}`);
    if (within.includes(name)) throw new Error(`Concept {${name}} contains itself: ${source}`);
    const known = read.get(name);
    if (known) return known;
    const node = simplest(phrases.map((phrase) => parsePattern(phrase, concepts, read, [...within, name])));
    const made: Node = node.kind === 'word' ? node : { kind: 'concept', id: read.size, node };
    read.set(name, made);
    return made;
  }

  const options = [sequence()];
  while (parts[at] === '|') {
    at += 1;
    options.push(sequence());
  }
  const [only] = options;
  const nodes = options.length === 1 && only ? only : [simplest(options)];
  if (at !== parts.length) throw new Error(`Cannot read pattern: ${source}`);
  return nodes;
}

function split(source: string): string[] {
  const parts: string[] = [];
  lexeme.lastIndex = 0;
  const trimmed = source.trim();
  while (lexeme.lastIndex < trimmed.length) {
    const found = lexeme.exec(trimmed)?.[1];
    if (found === undefined) throw new Error(`Cannot read pattern: ${source}`);
    parts.push(found);
  }
  return parts;
}

function numberNode(body: string, source: string): Node {
  if (body === '<n>') return { kind: 'number', from: -Infinity, to: Infinity };
  const [from, to] = body.slice(1, -1).split('..').map(Number);
  if (from === undefined || to === undefined || Number.isNaN(from + to)) throw new Error(`Bad number in: ${source}`);
  return { kind: 'number', from, to };
}

/** Lists of single words become one node, which is the common case and much faster than trying each. */
function simplest(options: readonly (readonly Node[])[]): Node {
  const words = new Set<string>();
  const stems: string[] = [];
  const longer: (readonly Node[])[] = [];
  for (const option of options) {
    const [only] = option;
    if (option.length === 1 && only?.kind === 'word') {
      for (const word of only.words) words.add(word);
      stems.push(...only.stems);
    } else longer.push(option);
  }
  if (words.size + stems.length > 0) longer.unshift([{ kind: 'word', words, stems }]);
  const [first] = longer;
  const [sole] = first ?? [];
  return longer.length === 1 && first?.length === 1 && sole ? sole : { kind: 'either', options: longer };
}

/** What is being read: the words, where the sentence ends, and what concepts matched so far. */
export interface Scan {
  readonly tokens: readonly Token[];
  /** Token index at which the sentence ends. */
  limit: number;
  /** By concept: the mask of its ends for each token at which it was tried, -1 where it was not. */
  readonly tried: (Int32Array | undefined)[];
}

/** Begins reading a text. */
export function startScan(tokens: readonly Token[]): Scan {
  return { tokens, limit: tokens.length, tried: [] };
}

/**
 * Where the pattern can end when it begins at token `start`: the furthest end, or -1. Bit n of a mask says that n words
 * have been read.
 */
export function matchAt(nodes: readonly Node[], scan: Scan, start: number): number {
  // Most patterns that begin here fail at their second word; that is seen without the machinery.
  const [first, second] = nodes;
  if (first?.kind === 'word' && second?.kind === 'word') {
    const next = start + 1 < scan.limit ? scan.tokens[start + 1] : undefined;
    if (!next || !accepts(second, next)) return -1;
  }
  const mask = advance(nodes, 1, scan, start);
  return mask === 0 ? -1 : start + (31 - Math.clz32(mask));
}

function advance(nodes: readonly Node[], from: number, scan: Scan, start: number): number {
  let mask = from;
  for (const node of nodes) {
    mask = step(node, mask, scan, start);
    if (mask === 0) return 0;
  }
  return mask;
}

function step(node: Node, mask: number, scan: Scan, start: number): number {
  switch (node.kind) {
    case 'gap': {
      let grown = mask;
      for (let i = 0; i < node.upTo; i += 1) grown |= grown << 1;
      const room = Math.min(scan.limit - start, longestPattern);
      return grown & (2 ** (room + 1) - 1);
    }
    case 'maybe':
      return mask | step(node.node, mask, scan, start);
    case 'either': {
      let reached = 0;
      for (const option of node.options) reached |= advance(option, mask, scan, start);
      return reached;
    }
    case 'concept': {
      let reached = 0;
      for (let rest = mask; rest !== 0; rest &= rest - 1) {
        const read = 31 - Math.clz32(rest & -rest);
        // Ends beyond the longest pattern shift out of the mask.
        if (start + read < scan.limit) reached |= conceptAt(node, scan, start + read) << read;
      }
      return reached & furthest;
    }
    case 'word':
    case 'number': {
      let reached = 0;
      for (let rest = mask; rest !== 0; rest &= rest - 1) {
        const read = 31 - Math.clz32(rest & -rest);
        const token = read < longestPattern && start + read < scan.limit ? scan.tokens[start + read] : undefined;
        if (token && accepts(node, token)) reached |= 2 << read;
      }
      return reached;
    }
  }
}

const furthest = 2 ** (longestPattern + 1) - 1;

function conceptAt(node: Extract<Node, { kind: 'concept' }>, scan: Scan, at: number): number {
  const tried = (scan.tried[node.id] ??= new Int32Array(scan.tokens.length).fill(-1));
  const before = tried[at] ?? -1;
  if (before !== -1) return before;
  const mask = step(node.node, 1, scan, at);
  tried[at] = mask;
  return mask;
}

function accepts(node: Extract<Node, { kind: 'word' | 'number' }>, token: Token): boolean {
  if (node.kind === 'number') return token.value !== null && token.value >= node.from && token.value <= node.to;
  if (node.words.has(token.text)) return true;
  for (const stem of node.stems) if (token.text.startsWith(stem)) return true;
  return false;
}

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

/** Every word and stem that occurs anywhere in a pattern; the normaliser's vocabulary is made of them. */
export function wordsOf(nodes: readonly Node[], into = new Set<string>()): Set<string> {
  for (const node of nodes) {
    if (node.kind === 'word') for (const word of [...node.words, ...node.stems]) into.add(word);
    else if (node.kind === 'maybe' || node.kind === 'concept') wordsOf([node.node], into);
    else if (node.kind === 'either') for (const option of node.options) wordsOf(option, into);
  }
  return into;
}
