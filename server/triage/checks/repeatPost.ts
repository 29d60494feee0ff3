import { triageLimits } from '../../../config/limits.ts';
import { findLinks } from '../findLinks.ts';
import { countNearlySame } from '../nearlySame.ts';
import type { Check } from './check.ts';

/**
 * The same text posted again within a day, in another conversation. It is a signal together with a link or a new
 * account, and alone once it comes in a flood. A text that links to nothing but health services and known charities passes.
 */
export const repeatPost: Check = {
  id: 'spam.repeat-post',
  run: ({ text, tokens, context }) => {
    const copies = countNearlySame(tokens, context.author.recentTexts);
    if (copies === 0) return [];
    const links = findLinks(text).filter((link) => link.kind === 'address');
    const linked = links.some((link) => !link.trusted);
    if (links.length > 0 && !linked) return [];
    const { daysInCommunity, approvedPosts } = context.author;
    const isNew = daysInCommunity < triageLimits.newAccountDays || approvedPosts < triageLimits.newAccountPosts;
    if (copies < triageLimits.repeatFlood && !linked && !isNew) return [];
    return [
      {
        rule: 'spam.repeat-post',
        version: 1,
        category: 'spam',
        severity: 'amber',
        state: 'held',
        span: { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 },
        why: 'The same words were posted in another conversation within a day. Adverts come this way; so does somebody who needs an answer.',
      },
    ];
  },
};
