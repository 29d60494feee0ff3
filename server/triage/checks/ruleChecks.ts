import { categories, type Category } from '../../contract/screening.ts';
import { book } from '../library.ts';
import type { Check } from './check.ts';

/** One check for each class, made of that class's rules, so that a fault in one leaves the others speaking. */
export const ruleChecks: readonly Check[] = categories
  .filter((category) => category !== 'none')
  .map((category: Category) => ({
    id: `rules.${category}`,
    run: ({ matches, context }) => book.find(matches, context.condition, (rule) => rule.category === category),
  }));
