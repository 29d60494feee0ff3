/**
 * Directory of help. Names, numbers and hours are as given in the service's safety design; an operator verifies each entry and
 * moves `verifiedOn` on. Entries unverified for 90 days are warned about.
 */

/** One place to turn to. `tel` is digits to dial, `sms` the word to text and to where; nations are those of the United Kingdom it serves. */
export interface Signpost {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly tel?: string;
  readonly sms?: { readonly to: string; readonly text: string };
  readonly url?: string;
  readonly nations: readonly ('england' | 'scotland' | 'wales' | 'northern-ireland')[];
  readonly source: string;
  /** ISO date. */
  readonly verifiedOn: string;
}

const everywhere = ['england', 'scotland', 'wales', 'northern-ireland'] as const;
const source = 'safety.md of the design, to be verified by the operator';
const verifiedOn = '2026-11-22';

export const signposts: readonly Signpost[] = [
  {
    id: 'emergency-999',
    name: '999',
    what: 'In danger now, or somebody else is: ambulance or police. Or go to A&E.',
    tel: '999',
    nations: everywhere,
    source,
    verifiedOn,
  },
  {
    id: 'nhs-111',
    name: 'NHS 111',
    what: 'Urgent medical advice, day and night.',
    tel: '111',
    nations: ['england', 'scotland', 'wales'],
    source,
    verifiedOn,
  },
  {
    id: 'nhs-111-mental-health',
    name: 'NHS 111, option 2',
    what: 'A mental-health crisis: talk to a professional, day and night.',
    tel: '111',
    nations: ['england'],
    source,
    verifiedOn,
  },
  {
    id: 'samaritans',
    name: 'Samaritans',
    what: 'Somebody to talk to about anything, free, day and night.',
    tel: '116123',
    nations: everywhere,
    source,
    verifiedOn,
  },
  {
    id: 'shout',
    name: 'SHOUT',
    what: 'Text SHOUT to 85258 if typing is easier than talking.',
    sms: { to: '85258', text: 'SHOUT' },
    nations: everywhere,
    source,
    verifiedOn,
  },
  {
    id: 'papyrus',
    name: 'Papyrus HOPELINE247',
    what: 'For anyone under 35 who thinks of suicide, and for people worried about them.',
    tel: '08000684141',
    nations: everywhere,
    source,
    verifiedOn,
  },
  {
    id: 'domestic-abuse',
    name: 'National Domestic Abuse Helpline',
    what: 'If somebody at home hurts, controls or frightens you. Free, day and night.',
    tel: '08082000247',
    nations: ['england'],
    source,
    verifiedOn,
  },
  {
    id: 'macmillan',
    name: 'Macmillan Support Line',
    what: 'Anything about living with cancer, 8 to 8.',
    tel: '08088080000',
    nations: everywhere,
    source,
    verifiedOn,
  },
  {
    id: 'own-unit',
    name: 'Your own unit or clinic',
    what: 'Ring your unit today. The number is on your card or letter.',
    nations: everywhere,
    source,
    verifiedOn,
  },
  {
    id: 'renal-unit',
    name: 'Your transplant or dialysis unit',
    what: 'Ring your unit now, day or night. If it is severe, 999.',
    nations: everywhere,
    source,
    verifiedOn,
  },
  {
    id: 'chemo-line',
    name: 'Your 24-hour chemotherapy line',
    what: 'Ring now; the number is on your red card. Say when your last treatment was and your temperature.',
    nations: everywhere,
    source,
    verifiedOn,
  },
  {
    id: 'diabetes-emergency',
    name: 'Suspected DKA or a severe hypo: 999',
    what: 'Blood ketones over 3, or 2+ and more in urine, is an emergency. A normal glucose does not rule it out.',
    tel: '999',
    nations: everywhere,
    source,
    verifiedOn,
  },
  {
    id: 'diabetes-team',
    name: 'Your diabetes team',
    what: 'They have heard about leaving out insulin before, and will not tell you off.',
    nations: everywhere,
    source,
    verifiedOn,
  },
  {
    id: 'eating-disorder-charity',
    name: 'An eating-disorder charity',
    what: 'Beat is one: support for anyone whose eating worries them.',
    url: 'https://www.beateatingdisorders.org.uk',
    nations: everywhere,
    source,
    verifiedOn,
  },
  {
    id: 'helping-someone',
    name: 'Helping somebody else',
    what: 'If they are in danger now, ring 999 and stay with them. You can ring Samaritans about somebody you worry about too.',
    tel: '116123',
    nations: everywhere,
    source,
    verifiedOn,
  },
];
