import type { RuleRow } from '../../../../server/contract/rules.ts';
import type { Category, Severity } from '../../../../server/contract/screening.ts';
import { LEVELS } from './draft.rules.ts';

/** Orders in which a list of rules can stand. */
export const SORTS = ['danger', 'often', 'disagreed'] as const;
export type Sort = (typeof SORTS)[number];

/** What a reader looks for among the rules. */
export type RuleFilter = {
  text: string;
  category: Category | undefined;
  severity: Severity | undefined;
  /** Only rules that this group has changed, or is about to. */
  changedOnly: boolean;
  sort: Sort;
};

/** Whether every word that is looked for stands in the rule, its name or its examples. */
function hasText(row: RuleRow, text: string): boolean {
  const all = [row.id, row.why, ...row.matches, ...row.spares].join('\n').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => all.includes(word));
}

const danger = (a: RuleRow, b: RuleRow): number => LEVELS.indexOf(b.severity) - LEVELS.indexOf(a.severity);
const often = (a: RuleRow, b: RuleRow): number => b.fired.days90 - a.fired.days90;
const disagreed = (a: RuleRow, b: RuleRow): number => b.agreement.disagreed - a.agreement.disagreed;
const ORDERS: Record<Sort, readonly ((a: RuleRow, b: RuleRow) => number)[]> = {
  danger: [danger, often],
  often: [often, danger],
  disagreed: [disagreed, often, danger],
};

/** The rules that fit, in their order. `isChanged` tells whether the group changes a rule. */
export function filterRules(
  rows: readonly RuleRow[],
  filter: RuleFilter,
  isChanged: (row: RuleRow) => boolean,
): RuleRow[] {
  const orders = ORDERS[filter.sort];
  return rows
    .filter(
      (row) =>
        (filter.category === undefined || row.category === filter.category) &&
        (filter.severity === undefined || row.severity === filter.severity) &&
        (!filter.changedOnly || isChanged(row)) &&
        hasText(row, filter.text.trim()),
    )
    .sort((a, b) => orders.reduce((found, order) => found || order(a, b), 0) || a.id.localeCompare(b.id));
}
