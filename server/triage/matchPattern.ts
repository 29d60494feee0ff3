import { opKind, type Op } from './compilePattern.ts';
import { fits } from './lexicon.ts';
import type { Token } from './normalise.ts';
import type { WordPlan } from './wordPlans.ts';

/** Words that one pattern may span; one bit of the mask each. */
export const longestPattern = 30;

/** Bits 0 to `longestPattern`. */
const furthest = 2 ** (longestPattern + 1) - 1;
/** Marks a mask as worked out; masks have no such bit. */
const tried = 1 << 31;

/** What is being read: the words, where the sentence begins and ends, and what concepts matched so far. */
export interface Scan {
  readonly tokens: readonly Token[];
  /** By token: the bits of its word, and what to try there. */
  readonly rows: readonly WordPlan[];
  /** Token index at which the sentence begins. */
  first: number;
  /** Token index at which the sentence ends. */
  limit: number;
  readonly concepts: number;
  /** By token of the sentence and concept: the mask of its ends with {@link tried}, 0 where it was not tried. */
  known: Int32Array;
  /** Which of `known` are not 0. */
  readonly filled: number[];
}

/** Numbers that are kept from text to text; one sentence of some thousand words needs more. */
const mostKept = 2 ** 18;
/** What sentences before have needed; all 0 but for what the last one filled in. */
const kept: { known: Int32Array; filled: number[] } = { known: new Int32Array(0), filled: [] };

/** Begins reading a text. */
export function startScan(tokens: readonly Token[], planOf: (word: string) => WordPlan, concepts: number): Scan {
  const rows = tokens.map((token) => planOf(token.text));
  return { tokens, rows, first: 0, limit: 0, concepts, ...kept };
}

/** Goes on to a sentence of the text, given as a half-open range of tokens. */
export function enterSentence(scan: Scan, first: number, limit: number): void {
  scan.first = first;
  scan.limit = limit;
  for (const place of scan.filled) scan.known[place] = 0;
  scan.filled.length = 0;
  const needed = (limit - first) * scan.concepts;
  if (needed <= scan.known.length) return;
  scan.known = new Int32Array(needed);
  if (needed <= mostKept) kept.known = scan.known;
}

/**
 * Where the pattern can end when it begins at token `start`: the furthest end, or -1. Bit n of a mask says that n words
 * have been read.
 */
export function matchAt(ops: readonly Op[], scan: Scan, start: number): number {
  const mask = advance(ops, 1, scan, start);
  return mask === 0 ? -1 : start + (31 - Math.clz32(mask));
}

function advance(ops: readonly Op[], from: number, scan: Scan, start: number): number {
  let mask = from;
  for (const op of ops) {
    mask = step(op, mask, scan, start);
    if (mask === 0) return 0;
  }
  return mask;
}

function step(op: Op, mask: number, scan: Scan, start: number): number {
  switch (op.kind) {
    case opKind.gap: {
      let grown = mask;
      for (let i = 0; i < op.upTo; i += 1) grown |= grown << 1;
      const room = Math.min(scan.limit - start, longestPattern);
      return grown & (2 ** (room + 1) - 1);
    }
    case opKind.maybe:
      return op.inner ? mask | step(op.inner, mask, scan, start) : mask;
    case opKind.either: {
      const live = beginning(op, mask, scan, start);
      if (live === 0) return 0;
      let reached = 0;
      for (const option of op.rest) reached |= advance(option, live, scan, start);
      for (let rest = live; rest !== 0; rest &= rest - 1) {
        const read = 31 - Math.clz32(rest & -rest);
        const some = op.byWord?.get(scan.tokens[start + read]?.text ?? '');
        if (!some) continue;
        const after = start + read + 1 < scan.limit ? scan.rows[start + read + 1] : undefined;
        for (const { ops, second } of some) {
          // Most options that begin here fail at their second word.
          if (second !== -1 && !(after && fits(after.bits, second))) continue;
          reached |= advance(ops, 1 << read, scan, start);
        }
      }
      return reached;
    }
    case opKind.concept: {
      let reached = 0;
      for (let rest = beginning(op, mask, scan, start); rest !== 0; rest &= rest - 1) {
        const read = 31 - Math.clz32(rest & -rest);
        // Ends beyond the longest pattern shift out of the mask.
        reached |= conceptAt(op, scan, start + read) << read;
      }
      return reached & furthest;
    }
    case opKind.word:
      return beginning(op, mask, scan, start) << 1;
    case opKind.number: {
      let reached = 0;
      for (let rest = mask; rest !== 0; rest &= rest - 1) {
        const read = 31 - Math.clz32(rest & -rest);
        const value = read < longestPattern && start + read < scan.limit ? scan.tokens[start + read]?.value : null;
        if (typeof value === 'number' && value >= op.from && value <= op.to) reached |= 2 << read;
      }
      return reached;
    }
  }
}

/** Of the places in a mask, those whose word can begin the part. */
function beginning(op: Op, mask: number, scan: Scan, start: number): number {
  const { rows, tokens, limit } = scan;
  let live = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const bit = rest & -rest;
    const read = 31 - Math.clz32(bit);
    const at = start + read;
    if (read >= longestPattern || at >= limit) break;
    const row = rows[at];
    if (row && fits(row.bits, op.slot)) live |= bit;
    else if (op.anyNumber && (tokens[at]?.value ?? null) !== null) live |= bit;
  }
  return live;
}

function conceptAt(op: Op, scan: Scan, at: number): number {
  if (!op.inner) return 0;
  const place = (at - scan.first) * scan.concepts + op.id;
  const before = scan.known[place] ?? 0;
  if (before !== 0) return before & ~tried;
  const mask = step(op.inner, 1, scan, at);
  scan.known[place] = mask | tried;
  scan.filled.push(place);
  return mask;
}
