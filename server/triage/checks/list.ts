import { contactDetails } from './contactDetails.ts';
import type { Check } from './check.ts';
import { newcomerLinks } from './newcomerLinks.ts';
import { profanity } from './profanity.ts';
import { repeatPost } from './repeatPost.ts';
import { ruleChecks } from './ruleChecks.ts';

/**
 * Every check, in the order in which their findings are listed: danger to life first, then harm to health, then conduct,
 * then structure. All of them run on every text; a further kind of check (a statistical model) is one more line here.
 */
export const checks: readonly Check[] = [...ruleChecks, contactDetails, newcomerLinks, repeatPost, profanity];
