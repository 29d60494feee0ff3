/** Where the parts of a rule's frames stand to each other, and what cancels them. */
import type { Token } from './normalise.ts';
import type { Rule, Suppressor } from './rule.ts';

/** Where a pattern matched, as a half-open range of token indexes. */
export interface Hit {
  readonly from: number;
  readonly to: number;
}

/** The parts of a frame, as ids of terms. */
export interface Frame {
  readonly first: number;
  readonly others: readonly number[];
  readonly absent: readonly number[];
}

/** A rule with its frames. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly frames: readonly Frame[];
  readonly spare: readonly number[];
  readonly unless: readonly CompiledSuppressor[];
}

/** A suppressor with the terms that make it speak. */
export interface CompiledSuppressor {
  readonly suppressor: Suppressor;
  readonly terms: readonly number[];
}

/** A frame, filed under its first part. */
export interface Filed {
  readonly compiled: CompiledRule;
  readonly frame: Frame;
}

/** What the matcher found in one text: hits by term, and the tokens of each sentence. */
export interface Matches {
  readonly hits: ReadonlyMap<number, readonly Hit[]>;
  /** Frames whose parts all occur somewhere, with the hits of their first. */
  readonly begun: readonly (Filed & { readonly hits: readonly Hit[] })[];
  readonly tokens: readonly Token[];
  /** Token index at which each sentence begins, by sentence index, with the end of the text last. */
  readonly sentences: readonly Hit[];
}

/** Sentences without punctuation run on; parts of a frame further apart than this many words do not belong together. */
const furthestApart = 28;
const furthestNearby = 25;

/** The range of tokens in which a match's other parts and its suppressors are looked for. */
function windowOf(hit: Hit, within: 'sentence' | 'nearby' | 'text', matches: Matches): Hit {
  if (within === 'text') return { from: 0, to: matches.tokens.length };
  const at = sentenceAt(hit.from, matches.sentences);
  const reach = within === 'nearby' ? 2 : 0;
  const first = matches.sentences[Math.max(0, at - reach)] ?? hit;
  const last = matches.sentences[Math.min(matches.sentences.length - 1, at + reach)] ?? hit;
  const apart = within === 'nearby' ? furthestNearby : furthestApart;
  return { from: Math.max(first.from, hit.from - apart), to: Math.min(last.to, hit.to + apart) };
}

function sentenceAt(token: number, sentences: readonly Hit[]): number {
  let low = 0;
  for (let high = sentences.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.from ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The whole range of a frame whose first part stands at a hit; undefined where another part is missing or one must not be there. */
export function complete(
  frame: Frame,
  hit: Hit,
  within: 'sentence' | 'nearby' | 'text',
  matches: Matches,
): Hit | undefined {
  const range = windowOf(hit, within, matches);
  let { from, to } = hit;
  for (const id of frame.others) {
    const other = matches.hits.get(id)?.find((candidate) => inside(candidate, range));
    if (!other) return undefined;
    from = Math.min(from, other.from);
    to = Math.max(to, other.to);
  }
  if (frame.absent.some((id) => matches.hits.get(id)?.some((candidate) => inside(candidate, range)))) return undefined;
  return { from, to };
}

function inside(hit: Hit, range: Hit): boolean {
  return hit.from >= range.from && hit.to <= range.to;
}

/** Whether something near a match cancels it. */
export function suppressed(one: CompiledRule, match: Hit, matches: Matches): boolean {
  const sentence = windowOf(match, 'sentence', matches);
  if (one.spare.some((id) => matches.hits.get(id)?.some((hit) => inside(hit, sentence)))) return true;
  return one.unless.some(({ suppressor, terms }) => {
    if (suppressor.where === 'quoted') return isQuoted(match, matches.tokens);
    const hits = (range: Hit): boolean =>
      terms.some((id) => matches.hits.get(id)?.some((hit) => hit.from >= range.from && hit.to <= range.to));
    switch (suppressor.where) {
      case 'before': {
        // "not great, I want to die": a new subject ends what stood before it.
        let from = match.from;
        const earliest = Math.max(sentence.from, match.from - (suppressor.reach ?? 3));
        while (from > earliest && matches.tokens[from]?.text !== 'i') from -= 1;
        return (
          from < match.from && hits({ from: matches.tokens[from]?.text === 'i' ? from + 1 : from, to: match.from })
        );
      }
      case 'sentence':
        return hits(sentence);
      case 'nearby':
        return hits(windowOf(match, 'nearby', matches));
      case 'overlap':
        return terms.some((id) => matches.hits.get(id)?.some((hit) => hit.from < match.to && hit.to > match.from));
      case 'text':
        return hits({ from: 0, to: matches.tokens.length });
    }
  });
}

function isQuoted(match: Hit, tokens: readonly Token[]): boolean {
  return tokens.slice(match.from, match.to).every((token) => token.quoted);
}
