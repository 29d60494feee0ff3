import { categories, type Category } from '../../contract/screening.ts';
import { book } from '../library.ts';
import { withHandle } from '../findHandles.ts';
import type { Check } from './check.ts';

/** One check for each class, made of that class's rules, so that a fault in one leaves the others speaking. */
export const ruleChecks: readonly Check[] = categories
  .filter((category) => category !== 'none')
  .map((category: Category) => ({
    id: `rules.${category}`,
    run: ({ text, matches, context }) => {
      const findings = book.find(matches, context.condition, (rule) => rule.category === category);
      if (category !== 'contact-details') return findings;
      return findings.map((finding) => ({ ...finding, span: withHandle(text, finding.span) }));
    },
  }));
