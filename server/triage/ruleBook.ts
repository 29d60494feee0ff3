/** Compiles rules into one matcher that reads a text once, and finds which rules speak. */
import { triageLimits } from '../../config/limits.ts';
import type { Finding } from '../contract/screening.ts';
import type { Token } from './normalise.ts';
import { matchAt, startScan } from './matchPattern.ts';
import { parsePattern, wordsOf, type ConceptNodes, type Concepts } from './pattern.ts';
import { anchorsOf, openersOf } from './patternOpeners.ts';
import type { Rule, Suppressor } from './rule.ts';
import { append, TermIndex, type Term } from './termIndex.ts';

/** Where a pattern matched, as a half-open range of token indexes. */
interface Hit {
  readonly from: number;
  readonly to: number;
}

interface Frame {
  readonly first: number;
  readonly others: readonly number[];
  readonly absent: readonly number[];
}

interface CompiledRule {
  readonly rule: Rule;
  readonly frames: readonly Frame[];
  readonly spare: readonly number[];
  readonly unless: readonly CompiledSuppressor[];
}

interface CompiledSuppressor {
  readonly suppressor: Suppressor;
  readonly terms: readonly number[];
}

/** What the matcher found in one text: hits by term, and the tokens of each sentence. */
export interface Matches {
  readonly hits: ReadonlyMap<number, readonly Hit[]>;
  readonly tokens: readonly Token[];
  /** Token index at which each sentence begins, by sentence index, with the end of the text last. */
  readonly sentences: readonly Hit[];
}

/** A compiled set of rules. */
export interface RuleBook {
  readonly rules: readonly Rule[];
  /** Every word that the rules know. */
  readonly words: ReadonlySet<string>;
  match(tokens: readonly Token[]): Matches;
  /** The findings of the rules for which `wanted` answers yes. */
  find(matches: Matches, condition: string, wanted: (rule: Rule) => boolean): Finding[];
}

/** Sentences without punctuation run on; parts of a frame further apart than this many words do not belong together. */
const furthestApart = 28;
const furthestNearby = 25;

/** Compiles a book. Throws a plain Error that names the rule when one is not well formed. */
export function compileRules(rules: readonly Rule[], suppressors: readonly Suppressor[], concepts: Concepts): RuleBook {
  const terms = new Map<string, Term>();
  const words = new Set<string>();
  const opened = new TermIndex();
  const anchored = [new TermIndex(), new TermIndex()] as const;
  const read: ConceptNodes = new Map();

  const term = (source: string): number => {
    const known = terms.get(source);
    if (known) return known.id;
    const nodes = parsePattern(source, concepts, read);
    const made: Term = { id: terms.size, nodes };
    terms.set(source, made);
    wordsOf(nodes, words);
    opened.add(openersOf(nodes, source), made);
    anchorsOf(nodes, source).forEach((anchor, which) => anchored[which]?.add(anchor, made));
    return made.id;
  };

  const suppressing = new Map(
    suppressors.map((suppressor) => [suppressor.id, { suppressor, terms: suppressor.any.map(term) }] as const),
  );
  const compiled = rules.map((rule) => compileRule(rule, term, suppressing));
  const byFirst = new Map<number, { compiled: CompiledRule; frame: Frame }[]>();
  for (const one of compiled) for (const frame of one.frames) append(byFirst, frame.first, { compiled: one, frame });

  return {
    rules,
    words,
    match(tokens) {
      const sentences = sentencesOf(tokens);
      const hits = new Map<number, Hit[]>();
      const scan = startScan(tokens);
      const numbers = tokens.some((token) => token.value !== null);
      const distinct = new Set(tokens.map((token) => token.text));
      const possible = new Uint8Array(terms.size);
      const [rarest, next] = anchored;
      for (const word of distinct) for (const { id } of rarest.of(word)) possible[id] = 1;
      if (numbers) for (const { id } of rarest.ofNumbers) possible[id] = 1;
      for (const word of distinct) for (const { id } of next.of(word)) if (possible[id] === 1) possible[id] = 2;
      if (numbers) for (const { id } of next.ofNumbers) if (possible[id] === 1) possible[id] = 2;
      const filtered = (all: readonly Term[]): readonly Term[] => all.filter(({ id }) => possible[id] === 2);
      const candidates = new Map(Array.from(distinct, (word) => [word, filtered(opened.of(word))] as const));
      const atNumbers = numbers ? filtered(opened.ofNumbers) : [];
      const tryAll = (some: readonly Term[], at: number): void => {
        for (const candidate of some) {
          const to = matchAt(candidate.nodes, scan, at);
          if (to > at) append(hits, candidate.id, { from: at, to });
        }
      };
      for (const sentence of sentences) {
        scan.limit = sentence.to;
        for (let at = sentence.from; at < sentence.to; at += 1) {
          const token = tokens[at];
          if (!token) continue;
          tryAll(candidates.get(token.text) ?? [], at);
          if (token.value !== null) tryAll(atNumbers, at);
        }
      }
      return { hits, tokens, sentences };
    },
    find(matches, condition, wanted) {
      const findings: Finding[] = [];
      for (const first of matches.hits.keys()) {
        for (const { compiled: one, frame } of byFirst.get(first) ?? []) {
          if (!wanted(one.rule) || !applies(one.rule, condition)) continue;
          for (const hit of matches.hits.get(first) ?? []) {
            const whole = complete(frame, hit, one.rule.within ?? 'sentence', matches);
            if (!whole || suppressed(one, whole, matches)) continue;
            findings.push(toFinding(one.rule, whole, matches.tokens));
          }
        }
      }
      return withoutOverlaps(findings);
    },
  };
}

/** Several frames of one rule often meet in one place; the shortest span there says it best. In order of the text. */
function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const length = ({ span }: Finding): number => span.end - span.start;
  const kept = new Map<string, Finding[]>();
  for (const finding of findings.toSorted((a, b) => length(a) - length(b))) {
    const same = kept.get(finding.rule) ?? [];
    if (same.length >= triageLimits.findingsPerRule) continue;
    const overlaps = same.some(({ span }) => span.start < finding.span.end && finding.span.start < span.end);
    if (!overlaps) kept.set(finding.rule, [...same, finding]);
  }
  return [...kept.values()].flat().toSorted((a, b) => a.span.start - b.span.start);
}

function compileRule(
  rule: Rule,
  term: (source: string) => number,
  suppressing: ReadonlyMap<string, CompiledSuppressor>,
): CompiledRule {
  try {
    return {
      rule,
      frames: rule.any.map((source) => {
        const parts = source.split(' & ').map((part) => part.trim());
        const present = parts.filter((part) => !part.startsWith('!')).map(term);
        const [first] = present;
        if (first === undefined) throw new Error(`A frame needs a part that must occur: ${source}`);
        const absent = parts.filter((part) => part.startsWith('!')).map((part) => term(part.slice(1)));
        return { first, others: present.slice(1), absent };
      }),
      spare: (rule.spare ?? []).map(term),
      unless: (rule.unless ?? []).map((id) => {
        const found = suppressing.get(id);
        if (!found) throw new Error(`Unknown suppressor ${id}`);
        return found;
      }),
    };
  } catch (cause) {
    throw new Error(`Rule ${rule.id}: ${cause instanceof Error ? cause.message : 'not well formed'}`, { cause });
  }
}

function sentencesOf(tokens: readonly Token[]): Hit[] {
  const sentences: Hit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const index = tokens[at]?.sentence;
    let to = at;
    while (to < tokens.length && tokens[to]?.sentence === index) to += 1;
    sentences.push({ from: at, to });
    at = to;
  }
  return sentences;
}

function applies(rule: Rule, condition: string): boolean {
  return !rule.conditions || rule.conditions.some((word) => condition.toLowerCase().includes(word));
}

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

function complete(frame: Frame, hit: Hit, within: 'sentence' | 'nearby' | 'text', matches: Matches): Hit | undefined {
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

function suppressed(one: CompiledRule, match: Hit, matches: Matches): boolean {
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

function toFinding(rule: Rule, match: Hit, tokens: readonly Token[]): Finding {
  const within = tokens.slice(match.from, match.to);
  return {
    rule: rule.id,
    version: rule.version,
    category: rule.category,
    severity: rule.severity,
    state: rule.state,
    span: { start: within[0]?.start ?? 0, end: within.at(-1)?.end ?? 0 },
    why: rule.why,
  };
}
