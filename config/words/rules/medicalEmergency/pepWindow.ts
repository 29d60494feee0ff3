/** A risk of HIV in the last days: medicine against it works only when it begins within 72 hours. Source: the NHS page on PEP. */
export const pepWindow = {
  id: 'medical-emergency.pep-window',
  version: 1,
  category: 'medical-emergency',
  severity: 'amber',
  state: 'visible',
  why: 'May have been at risk of HIV in the last days. PEP has to begin within 72 hours.',
  within: 'nearby',
  any: [
    '(condom (broke|split|came off|burst)|(needlestick|needle stick) (injury)?|shared (a|his|her|their) (needle|works)) & (last night|yesterday|today|this morning|days ago|this weekend|saturday|sunday|friday|hours ago|just now) & !(started pep|on pep|taking pep|got pep|given pep)',
  ],
  unless: ['quoted', 'past-date', 'past-calm', 'general-fact'],
  matches: ['condom broke last night and he is positive, not on anything. what do i do'],
  spares: [
    'Had a needlestick injury in 2019, took PEP, all clear',
    'Condom split yesterday, A&E started PEP within the hour',
  ],
} as const;
