import type { Finding, Screening } from '../../contract/screening.ts';
import { checks } from '../checks/list.ts';
import { bareContext, type TriageContext } from '../context.ts';
import { raiseRepeated, wasRaised } from '../raiseRepeated.ts';
import { readText } from '../reading.ts';
import { runChecks } from '../screenText.ts';
import { weigh } from '../weigh.ts';
import { applyHouse, withoutHouse } from './applyHouse.ts';
import type { CompiledHouseRules } from './houseRules.ts';
import { houseWords } from './houseWords.ts';
import { listedRule } from './listedRules.ts';
import { houseWord } from './readPhrase.ts';

/** A text that was screened before, with what was found then. */
export interface TriedText {
  readonly text: string;
  readonly condition: string;
  readonly findings: readonly Finding[];
}

/** One text under two sets of rules. */
export interface Tried {
  readonly before: Screening;
  readonly after: Screening;
  /** Findings that the other side does not have, or has otherwise: of `after`, then of `before`. */
  readonly differing: readonly Finding[];
}

/** The rules in effect and those that are tried; undefined: none. */
export interface Sides {
  readonly before: CompiledHouseRules | undefined;
  readonly after: CompiledHouseRules | undefined;
}

/**
 * Screens one text under the rules in effect and under those that are tried, in the same context. What follows from the words is found
 * anew; what a model or the context found then is kept on both sides, with each side's changes, and so is that its writer had shown
 * distress before. Pure; needs no model.
 */
export function tryHouse(tried: TriedText, sides: Sides, now: Date): Tried {
  const context = bareContext(now, tried.condition);
  const reading = readText(tried.text, context);
  const kept = tried.findings.filter((finding) => !followsFromWords(finding.rule)).map(withoutHouse);
  const anew = runChecks(reading, book).findings.filter((finding) => followsFromWords(finding.rule));
  const side = (house: CompiledHouseRules | undefined): Screening => {
    const within: TriageContext = { ...context, house, author: authorOf(tried, context) };
    const own = houseWords.run({ ...reading, context: within });
    return weigh(raiseRepeated(applyHouse([...anew, ...kept, ...own], house), within));
  };
  const [before, after] = [side(sides.before), side(sides.after)];
  return {
    before,
    after,
    differing: [...without(after.findings, before.findings), ...without(before.findings, after.findings)],
  };
}

/** What was raised then tells that there had been distress before; it counts on both sides. */
function authorOf({ findings }: TriedText, { author, now }: TriageContext): TriageContext['author'] {
  const recentFindings = findings.filter(wasRaised).map(({ rule, category, severity }) => ({
    rule,
    category,
    severity,
    at: now,
  }));
  return { ...author, recentFindings };
}

/** What the two sides have in common is found once. */
const book = checks.filter((check) => check !== houseWords);

/** Whether a screening asks for a person's look. */
export function isFlagged({ severity, contentState }: Pick<Screening, 'severity' | 'contentState'>): boolean {
  return severity !== 'green' || contentState === 'held';
}

/** A check that failed then is no finding of this text, and one that fails now fails on both sides. */
function followsFromWords(rule: string): boolean {
  if (rule.startsWith(houseWord) || rule.startsWith('fault.')) return true;
  const source = listedRule(rule)?.source;
  return source === 'words' || source === 'structure';
}

function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  return findings.filter((finding) => !others.some((other) => isSame(finding, other)));
}

function isSame(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.severity === b.severity && a.state === b.state && a.span.start === b.span.start;
}
