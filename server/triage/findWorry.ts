import { concepts } from '../../config/words/concepts.ts';
import { worriedReplies } from '../../config/words/rules/worriedReplies.ts';
import { suppressors } from '../../config/words/suppressors.ts';
import type { Finding } from '../contract/screening.ts';
import { normalise } from './normalise.ts';
import { vocabulary } from './library.ts';
import { compileRules } from './ruleBook.ts';

const book = compileRules(worriedReplies, suppressors, concepts);

/**
 * What in a reply shows fear for the person it answers (“are you safe?”); null where nothing does. The finding's span counts
 * in the reply. Pure.
 */
export function findWorry(reply: string): Finding | null {
  const [first] = book.find(book.match(normalise(reply, vocabulary)), 'general', () => true);
  return first ?? null;
}
