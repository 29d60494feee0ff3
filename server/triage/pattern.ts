/**
 * The small language in which rules are written, over words instead of characters, so that it runs in linear time.
 *
 * - `word`, `stem*` (any word that begins so), `one phrase|another phrase` (either; `|` binds loosest, brackets bind)
 * - `(one phrase|another phrase)`, `{concept}` (a named list of phrases)
 * - `word?`, `(…)?`, `{concept}?` optional
 * - `~3` up to three words of anything, inside one sentence
 * - `<37.5..42>` a number in that range, `<n>` any number
 *
 * A pattern spans at most `longestPattern` words: matching keeps its positions in one 32-bit mask.
 */
import type { Node } from './patternNode.ts';
import { sortByBeginning } from './patternOpeners.ts';

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
  return longer.length === 1 && first?.length === 1 && sole
    ? sole
    : { kind: 'either', options: longer, begun: sortByBeginning(longer) };
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
