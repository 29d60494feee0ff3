import type { Token } from './normalise.ts';
import type { Node } from './patternNode.ts';

/** Words that one pattern may span; one bit of the mask each. */
export const longestPattern = 30;

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
      for (const option of node.begun.rest) reached |= advance(option, mask, scan, start);
      for (let rest = mask; rest !== 0; rest &= rest - 1) {
        const read = 31 - Math.clz32(rest & -rest);
        const token = read < longestPattern && start + read < scan.limit ? scan.tokens[start + read] : undefined;
        const some = token && node.begun.byWord.get(token.text);
        if (some) for (const option of some) reached |= advance(option, 1 << read, scan, start);
      }
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
