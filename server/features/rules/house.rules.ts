import { createHash } from 'node:crypto';
import type { HouseDraft, HouseVersion, HouseWord, RuleLevel } from '../../contract/rules.ts';
import { ruleLevels } from '../../contract/rules.ts';
import type { Fault } from '../../contract/problem.ts';
import type { Severity } from '../../contract/screening.ts';
import { listedRule, type ListedRule } from '../../triage/house/listedRules.ts';
import { houseRuleId, readPhrase } from '../../triage/house/readPhrase.ts';

/** A community that has changed nothing. */
export const nothingChanged: HouseDraft = { words: [], changes: [] };

/** What is wrong with a draft, field by field. */
export function faultsOf(draft: HouseDraft): Fault[] {
  const phrases = draft.words.map((word) => houseRuleId(word.phrase));
  const changed = draft.changes.map((change) => change.rule);
  return [
    ...draft.words.flatMap((word, at) => fault(`draft.words.${at}.phrase`, whatIsWrong(word, at, phrases))),
    ...draft.changes.flatMap(({ rule }, at) => {
      const message = changed.indexOf(rule) < at ? 'This rule is here twice' : 'There is no such rule in the book';
      const wrong = changed.indexOf(rule) < at || listedRule(rule) === undefined;
      return fault(`draft.changes.${at}.rule`, wrong ? message : null);
    }),
  ];
}

function whatIsWrong(word: HouseWord, at: number, phrases: readonly string[]): string | null {
  if (readPhrase(word.phrase) === null)
    return 'Type plain words of at least three letters, on one line, in Latin script';
  return phrases.indexOf(phrases[at] ?? '') < at ? 'This phrase is here twice' : null;
}

function fault(path: string, message: string | null): Fault[] {
  return message === null ? [] : [{ path, message }];
}

/** The draft in one order, without changes that change nothing, so that drafts that do the same are the same. */
export function settled(draft: HouseDraft): HouseDraft {
  const changes = draft.changes.filter(({ rule, to }) => {
    const listed = listedRule(rule);
    return listed !== undefined && !isBooks(listed, to);
  });
  return {
    words: draft.words.toSorted((a, b) => compare(houseRuleId(a.phrase), houseRuleId(b.phrase))),
    changes: changes.toSorted((a, b) => compare(a.rule, b.rule)),
  };
}

/** Whether a level is what the book says; a model's rule gives several severities and can only be lowered. */
function isBooks(rule: ListedRule, to: RuleLevel): boolean {
  return to === rule.severity || (rule.source === 'model' && rank(to) >= rank(rule.severity));
}

/** Names a settled draft: equal for drafts that do the same. */
export function hashOf(draft: HouseDraft): string {
  const words = draft.words.map(({ phrase, action, category }) => [phrase, action, category]);
  const changes = draft.changes.map(({ rule, to }) => [rule, to]);
  return createHash('sha256')
    .update(JSON.stringify([words, changes]))
    .digest('hex');
}

/** A rule of crisis or red that a draft lowers below the book, and below what holds now. */
export interface Lowered {
  readonly rule: string;
  readonly severity: Severity;
  readonly from: RuleLevel;
  readonly to: RuleLevel;
}

/** What a second lead has to agree to. */
export function loweredBy(current: HouseDraft, draft: HouseDraft): Lowered[] {
  const held = new Map(current.changes.map(({ rule, to }) => [rule, to]));
  return draft.changes.flatMap(({ rule, to }) => {
    const listed = listedRule(rule);
    if (listed === undefined || !needsSecondLead(listed)) return [];
    const from = held.get(rule) ?? listed.severity;
    const lowers = rank(to) < rank(listed.severity) && rank(to) < rank(from);
    return lowers ? [{ rule, severity: listed.severity, from, to }] : [];
  });
}

/** Whether lowering a rule takes a second lead: people rely on it for danger. */
export function needsSecondLead(rule: Pick<ListedRule, 'severity'>): boolean {
  return rule.severity === 'crisis' || rule.severity === 'red';
}

/** What a version changed against the one before it. */
export function changedBetween(before: HouseDraft, after: HouseDraft): HouseVersion['changed'] {
  const of = (draft: HouseDraft) => new Map(draft.changes.map(({ rule, to }) => [rule, to]));
  const [old, now] = [of(before), of(after)];
  const rules = [...new Set([...old.keys(), ...now.keys()])].filter((rule) => old.get(rule) !== now.get(rule));
  return {
    wordsAdded: after.words.filter((word) => !before.words.some((one) => isSame(one, word))),
    wordsRemoved: before.words.filter((word) => !after.words.some((one) => isSame(one, word))),
    rules: rules.map((rule) => ({ rule, from: old.get(rule) ?? null, to: now.get(rule) ?? null })),
  };
}

function isSame(a: HouseWord, b: HouseWord): boolean {
  return a.phrase === b.phrase && a.action === b.action && a.category === b.category;
}

const rank = (level: RuleLevel): number => ruleLevels.indexOf(level);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
