import type { Finding, Span } from '../../contract/screening.ts';
import { findAddresses } from '../findAddresses.ts';
import { findBankDetails } from '../findBankDetails.ts';
import { findCardNumbers } from '../findCardNumbers.ts';
import { findHandles } from '../findHandles.ts';
import { findLinks } from '../findLinks.ts';
import { findPhoneNumbers } from '../findPhoneNumbers.ts';
import { findSpokenEmails } from '../findSpokenEmails.ts';
import { plain } from '../plain.ts';
import type { Check } from './check.ts';

/** Phone numbers, postal and e-mail addresses, card numbers and invitations to other services. The span is masked. */
export const contactDetails: Check = {
  id: 'contact-details.structure',
  run: ({ text }) => {
    const read = plain(text);
    return detailsIn(read.text).map((one) => ({ ...one, span: read.toOriginal(one.span) }));
  },
};

function detailsIn(text: string): Finding[] {
  return [
    ...findPhoneNumbers(text).map((span) => finding('phone', span, 'Looks like somebody’s phone number.')),
    ...findAddresses(text).map((span) => finding('address', span, 'Looks like somebody’s postal address.')),
    ...findCardNumbers(text).map((span) => finding('card', span, 'Looks like the number of a payment card.')),
    ...findBankDetails(text).map((span) => finding('bank', span, 'Looks like somebody’s bank details.')),
    ...findHandles(text).map((span) => finding('handle', span, 'Names somebody’s account on another service.')),
    ...findSpokenEmails(text).map((span) => finding('email', span, 'Looks like somebody’s e-mail address.')),
    ...findLinks(text).flatMap((link) => {
      const { kind, span, trusted, host } = link;
      if (kind === 'email' && !trusted) return finding('email', span, 'Looks like somebody’s e-mail address.');
      const isPlace = kind === 'address' && personal.test(host);
      return isPlace ? finding('profile', span, 'A link to somebody’s profile or chat on another service.') : [];
    }),
  ];
}

const personal =
  /(?:^|\.)(?:t\.me|wa\.me|chat\.whatsapp\.com|discord\.gg|discord\.com|tiktok\.com|twitter\.com|x\.com|threads\.net|bsky\.app|onlyfans\.com|signal\.(?:me|group)|line\.me|snapchat\.com|instagram\.com|facebook\.com|fb\.me|m\.me|telegram\.me|kik\.me|linktr\.ee)$/;

function finding(what: string, span: Span, why: string): Finding {
  const rule = `contact-details.${what}`;
  return { rule, version: 1, category: 'contact-details', severity: 'amber', state: 'masked', span, why };
}
