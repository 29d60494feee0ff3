import { houseWords } from '../house/houseWords.ts';
import { contactDetails } from './contactDetails.ts';
import type { Check } from './check.ts';
import { model } from './model.ts';
import { newcomerLinks } from './newcomerLinks.ts';
import { profanity } from './profanity.ts';
import { repeatPost } from './repeatPost.ts';
import { ruleChecks } from './ruleChecks.ts';

/**
 * Every check, in the order in which their findings are listed: danger to life first, then harm to health, then conduct,
 * then structure. All of them run on every text; a further kind of check is one more line here.
 */
export const checks: readonly Check[] = [
  ...ruleChecks,
  model,
  contactDetails,
  newcomerLinks,
  repeatPost,
  profanity,
  houseWords,
];
