import type { HouseWord } from '../../../../server/contract/rules.ts';
import type { Category, Severity } from '../../../../server/contract/screening.ts';

/** From danger to calm, as people read it. */
export const SEVERITIES = ['crisis', 'red', 'amber', 'green'] as const satisfies readonly Severity[];

/** What a group's own words can be about. */
export const WORD_CATEGORIES = [
  'suicide',
  'self-harm',
  'stopping-treatment',
  'medical-emergency',
  'safeguarding-abuse',
  'eating-disorder',
  'medical-advice',
  'false-cure',
  'selling',
  'organ-trade',
  'contact-details',
  'hate',
  'outing',
  'harassment',
  'grooming',
  'intrusion',
  'spam',
] as const satisfies readonly HouseWord['category'][];

/** Every class that a rule can be about. */
export const CATEGORIES = [...WORD_CATEGORIES, 'profanity', 'none'] as const satisfies readonly Category[];
