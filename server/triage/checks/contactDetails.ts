import type { Finding, Span } from '../../contract/screening.ts';
import { findAddresses } from '../findAddresses.ts';
import { findCardNumbers } from '../findCardNumbers.ts';
import { findLinks } from '../findLinks.ts';
import { findPhoneNumbers } from '../findPhoneNumbers.ts';
import type { Check } from './check.ts';

/** Phone numbers, postal and e-mail addresses, card numbers and invitations to other services. The span is masked. */
export const contactDetails: Check = {
  id: 'contact-details.structure',
  run: ({ text }) => [
    ...findPhoneNumbers(text).map((span) => finding('phone', span, 'Looks like somebody’s phone number.')),
    ...findAddresses(text).map((span) => finding('address', span, 'Looks like somebody’s postal address.')),
    ...findCardNumbers(text).map((span) => finding('card', span, 'Looks like the number of a payment card.')),
    ...findLinks(text)
      .filter((link) => link.kind === 'email' && !link.trusted)
      .map(({ span }) => finding('email', span, 'Looks like somebody’s e-mail address.')),
    ...findLinks(text)
      .filter((link) => link.kind === 'address' && personal.test(link.host))
      .map(({ span }) => finding('profile', span, 'A link to somebody’s profile or chat on another service.')),
  ],
};

const personal =
  /(?:^|\.)(?:t\.me|wa\.me|discord\.gg|snapchat\.com|instagram\.com|facebook\.com|fb\.me|m\.me|telegram\.me|kik\.me|linktr\.ee)$/;

function finding(what: string, span: Span, why: string): Finding {
  const rule = `contact-details.${what}`;
  return { rule, version: 1, category: 'contact-details', severity: 'amber', state: 'masked', span, why };
}
