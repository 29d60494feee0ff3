/** Compiles rules into one matcher that reads a text once, and finds which rules speak. */
import { triageLimits } from '../../config/limits.ts';
import type { Finding } from '../contract/screening.ts';
import type { Token } from './normalise.ts';
import { PatternCompiler } from './compilePattern.ts';
import { append, fits, join, Lexicon, type Row } from './lexicon.ts';
import {
  complete,
  suppressed,
  type CompiledRule,
  type CompiledSuppressor,
  type Filed,
  type Hit,
  type Matches,
} from './frames.ts';
import { isCondition } from './isCondition.ts';
import { enterSentence, matchAt, startScan, type Scan } from './matchPattern.ts';
import { parsePattern, wordsOf, type ConceptNodes, type Concepts } from './pattern.ts';
import { anchorsOf, openersOf } from './patternOpeners.ts';
import type { Rule, Suppressor } from './rule.ts';
import { TermIndex, type Term } from './termIndex.ts';
import { begins, planNumbers, planWords, type WordPlan } from './wordPlans.ts';

/** A compiled set of rules. */
export interface RuleBook {
  readonly rules: readonly Rule[];
  /** Every word that the rules know. */
  readonly words: ReadonlySet<string>;
  match(tokens: readonly Token[]): Matches;
  /** The findings of the rules for which `wanted` answers yes. */
  find(matches: Matches, condition: string, wanted: (rule: Rule) => boolean): Finding[];
}

/** Compiles a book. Throws a plain Error that names the rule when one is not well formed. */
export function compileRules(rules: readonly Rule[], suppressors: readonly Suppressor[], concepts: Concepts): RuleBook {
  const terms = new Map<string, Term>();
  const words = new Set<string>();
  const opened = new TermIndex();
  const read: ConceptNodes = new Map();
  const lexicon = new Lexicon();
  const compiler = new PatternCompiler(lexicon);

  const term = (source: string): number => {
    const known = terms.get(source);
    if (known) return known.id;
    const nodes = parsePattern(source, concepts, read);
    const [rarest, next] = anchorsOf(nodes, source);
    const made: Term = {
      id: terms.size,
      ops: compiler.compile(nodes),
      rarest: lexicon.slotOf(rarest),
      next: lexicon.slotOf(next),
    };
    terms.set(source, made);
    wordsOf(nodes, words);
    opened.add(openersOf(nodes, source), made);
    return made.id;
  };

  const suppressing = new Map(
    suppressors.map((suppressor) => [suppressor.id, { suppressor, terms: suppressor.any.map(term) }] as const),
  );
  const compiled = rules.map((rule) => compileRule(rule, term, suppressing));
  const planOf = planWords(lexicon, opened);
  const numbers = planNumbers(lexicon, opened);
  const byFirst = new Map<number, Filed[]>();
  for (const one of compiled) for (const frame of one.frames) append(byFirst, frame.first, { compiled: one, frame });

  return {
    rules,
    words,
    match(tokens) {
      const sentences = sentencesOf(tokens);
      const hits = new Map<number, Hit[]>();
      const scan = startScan(tokens, planOf, read.size);
      const said = new Int32Array(lexicon.width);
      for (const sentence of sentences) {
        enterSentence(scan, sentence.from, sentence.to);
        gather(said, scan, sentence, numbers);
        for (let at = sentence.from; at < sentence.to; at += 1) {
          const plan = scan.rows[at];
          if (plan) tryAll(plan, { scan, said, hits }, at);
          if ((tokens[at]?.value ?? null) !== null) tryAll(numbers, { scan, said, hits }, at);
        }
      }
      return { hits, begun: begunBy(hits, byFirst), tokens, sentences };
    },
    find(matches, condition, wanted) {
      const findings: Finding[] = [];
      for (const { compiled: one, frame, hits } of matches.begun) {
        if (!wanted(one.rule) || !applies(one.rule, condition)) continue;
        for (const hit of hits) {
          const whole = complete(frame, hit, one.rule.within ?? 'sentence', matches);
          if (!whole || suppressed(one, whole, matches)) continue;
          findings.push(toFinding(one.rule, whole, matches.tokens));
        }
      }
      return findings.length > 1 ? withoutOverlaps(findings) : findings;
    },
  };
}

/** A text in the middle of being matched; `said` is all that the words of its sentence are in. */
interface Search {
  readonly scan: Scan;
  readonly said: Int32Array;
  readonly hits: Map<number, Hit[]>;
}

/** Tries all that can begin at a token. */
function tryAll({ terms, checks }: WordPlan, { scan, said, hits }: Search, at: number): void {
  const after = at + 1 < scan.limit ? scan.rows[at + 1]?.bits : undefined;
  let place = 0;
  for (let which = 0; which < terms.length; which += 1) {
    const rarest = checks[place] ?? 0;
    const next = checks[place + 1] ?? 0;
    const count = checks[place + 2] ?? 0;
    const from = place + 3;
    place = count > 0 ? from + count : from;
    if (!fits(said, rarest) || !fits(said, next)) continue;
    // Most patterns that begin here fail at their second word; that is seen without the machinery.
    if (count > 0 && !(after && fitsOne(after, checks, from, place))) continue;
    const candidate = terms[which];
    if (!candidate) continue;
    const to = count === begins.surely ? at + 1 : matchAt(candidate.ops, scan, at);
    if (to > at) append(hits, candidate.id, { from: at, to });
  }
}

/** Whether the bit of one of the slots from one place of a row up to another is set. */
function fitsOne(bits: Int32Array, slots: Int32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (fits(bits, slots[at] ?? 0)) return true;
  return false;
}

/** Frames of which every part was found, in the order in which their first parts were. */
function begunBy(hits: Matches['hits'], byFirst: ReadonlyMap<number, readonly Filed[]>): Matches['begun'] {
  const begun: (Filed & { readonly hits: readonly Hit[] })[] = [];
  for (const [first, found] of hits) {
    for (const { compiled, frame } of byFirst.get(first) ?? []) {
      if (frame.others.every((id) => hits.has(id))) begun.push({ compiled, frame, hits: found });
    }
  }
  return begun;
}

/** Fills a row with all that the words of a sentence are in. */
function gather(into: Int32Array, { rows, tokens }: Scan, { from, to }: Hit, numbers: Row): void {
  into.fill(0);
  for (let at = from; at < to; at += 1) {
    const row = rows[at];
    if (row) join(into, row);
    if ((tokens[at]?.value ?? null) !== null) join(into, numbers);
  }
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
  return !rule.conditions || isCondition(condition, rule.conditions);
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
