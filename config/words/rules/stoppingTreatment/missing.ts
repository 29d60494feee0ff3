/** Misses doses or sessions, or doubts going on. */
export const missing = {
  id: 'stopping-treatment.missing',
  version: 3,
  category: 'stopping-treatment',
  severity: 'amber',
  state: 'visible',
  why: 'Misses doses or sessions, or doubts going on.',
  within: 'nearby',
  any: [
    '(skip|skipping|skipped|missing|missed|forgetting|not bothering|not bothered) ~5 (binders|tablets|dose|doses|meds|jabs|pills|statins|injections|insulin|sessions|session|dialysis|bolus|inhaler)',
    '(do not|dont|dunno|not) know if i can (face|do) (another|cycle|chemo|dialysis|more|the)',
  ],
  unless: ['doctor-led', 'resolved', 'quoted', 'other-subject-close', 'new-kidney', 'general-fact'],
  spare: ['train|strike|snow|transport', '(do not|never) (skip|miss)', 'how do you (remember|cope)', 'to lose weight'],
  matches: [
    'been skipping the phosphate binders cause they r like eating chalk',
    'dunno if i can face cycle 5. been crying in the airing cupboard.',
  ],
  spares: [
    'I do all my insulin. My nurse says this boredom is burnout.',
    'skip breakfast before bloods',
    'missed one dialysis cos of the train strike, unit rang and slotted me in next morning',
  ],
} as const;
