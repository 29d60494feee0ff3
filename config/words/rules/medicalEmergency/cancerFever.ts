import { conditionWords } from '../../conditions.ts';

/** A high temperature with shivering, in a cancer community. */
export const cancerFever = {
  id: 'medical-emergency.cancer-fever',
  version: 3,
  category: 'medical-emergency',
  severity: 'crisis',
  state: 'visible',
  why: 'A high temperature with shivering, in a cancer community.',
  conditions: conditionWords.cancer,
  within: 'nearby',
  any: ['{fever} & {shivering}'],
  unless: ['resolved', 'general-fact'],
  matches: ['been 38.4 since lunch and cant stop shivering'],
  spares: ['38 today, my birthday!'],
} as const;
