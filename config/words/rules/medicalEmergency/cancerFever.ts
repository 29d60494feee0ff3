/** A high temperature with shivering, in a cancer community. */
export const cancerFever = {
  id: 'medical-emergency.cancer-fever',
  version: 1,
  category: 'medical-emergency',
  severity: 'crisis',
  state: 'visible',
  why: 'A high temperature with shivering, in a cancer community.',
  conditions: ['cancer'],
  within: 'nearby',
  any: [
    '{fever} & {shivering}',
    '{fever} & (day <1..28>|treatment|cycle|infusion|immuno*)',
    '{temperature} ~6 <38..42> & {shivering}',
  ],
  unless: ['resolved', 'general-fact'],
  matches: ['been 38.4 since lunch and cant stop shivering'],
  spares: ['38 today, my birthday!'],
} as const;
