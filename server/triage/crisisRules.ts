import type { Finding } from '../contract/screening.ts';
import type { TriageContext } from './context.ts';
import { book } from './library.ts';
import { readText } from './reading.ts';

/**
 * The findings of crisis rules alone, empty when there are none: a few milliseconds for the longest post, without a
 * model, so that the web process can show help in the answer to a post. The full screening still decides.
 */
export function findCrisis(text: string, context: TriageContext): Finding[] {
  const { matches } = readText(text, context);
  return book.find(matches, context.condition, (rule) => rule.severity === 'crisis');
}
