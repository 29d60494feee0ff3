import { findLinks } from '../findLinks.ts';
import type { Check } from './check.ts';

/** Links in a newcomer's text, where the community holds them; links to health services and known charities pass. */
export const newcomerLinks: Check = {
  id: 'spam.newcomer-link',
  run: ({ text, context }) =>
    context.holdLinks
      ? findLinks(text)
          .filter((link) => link.kind === 'address' && !link.trusted)
          .map(({ span }) => ({
            rule: 'spam.newcomer-link',
            version: 1,
            category: 'spam',
            severity: 'amber',
            state: 'held',
            span,
            why: 'A link in the first posts of somebody new here. A supporter looks before others see it.',
          }))
      : [],
};
