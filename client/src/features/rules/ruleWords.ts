import type { RuleLevel, RuleRow } from '../../../../server/contract/rules.ts';
import rules from '../../words/en-GB/rules.json';
import { addWords, t } from '../../words/words.ts';
import type { Change } from './draft.rules.ts';

addWords(rules);

/** Where the rules of a group stand; with a view, one part of them. */
export function rulesPath(slug: string, view?: 'words' | 'change' | 'history' | 'examples'): string {
  return `/desk/rules/${slug}${view ? `?view=${view}` : ''}`;
}

/** A level in words. Undefined is the book's own, which is said where the rule is known. */
export function levelWords(level: RuleLevel | undefined, row?: RuleRow): string {
  if (level !== undefined) return t(`checks.level.${level}`);
  return row ? t(`checks.level.${row.severity}`) : t('checks.level-was-book');
}

/** A change in a few words, for names of buttons and for the page's own voice. */
export function changeWords(change: Change, rows: ReadonlyMap<string, RuleRow>): string {
  if (change.kind !== 'rule') return change.word.phrase;
  const row = rows.get(change.rule);
  return t('checks.diff.rule-plain', {
    from: levelWords(change.from, row),
    to: levelWords(change.to, row),
    why: row?.why ?? change.rule,
  });
}

const HOUSE = 'house.';

/** A rule of a finding in words: why it speaks, or the group's own phrase. */
export function ruleWords(rule: string, rows: ReadonlyMap<string, RuleRow>): string {
  if (rule.startsWith(HOUSE))
    return t('checks.result-own-word', { phrase: rule.slice(HOUSE.length).replaceAll('-', ' ') });
  return rows.get(rule)?.why.replace(/\.$/u, '') ?? rule;
}
