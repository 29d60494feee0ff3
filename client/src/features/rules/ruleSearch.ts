import type { Category, Severity } from '../../../../server/contract/screening.ts';
import { SEVERITIES, CATEGORIES } from './marks.ts';
import { type RuleFilter, SORTS } from './filter.rules.ts';

/** The filter that an address holds, so that a list can be shared and gone back to. */
export function readFilter(search: URLSearchParams): RuleFilter {
  const category = search.get('about');
  const severity = search.get('severity');
  const sort = search.get('order');
  return {
    text: search.get('q') ?? '',
    category: CATEGORIES.find((each) => each === category),
    severity: SEVERITIES.find((each) => each === severity),
    changedOnly: search.get('changed') === '1',
    sort: SORTS.find((each) => each === sort) ?? 'danger',
  };
}

/** What an address holds for a filter; what is as usual is left out. */
export function writeFilter({ text, category, severity, changedOnly, sort }: RuleFilter): Record<string, string> {
  return {
    ...(text && { q: text }),
    ...(category && { about: category satisfies Category }),
    ...(severity && { severity: severity satisfies Severity }),
    ...(changedOnly && { changed: '1' }),
    ...(sort !== 'danger' && { order: sort }),
  };
}
