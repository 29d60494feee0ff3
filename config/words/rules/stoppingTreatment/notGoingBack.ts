/** Means to stay away from treatment, and hides it. */
export const notGoingBack = {
  id: 'stopping-treatment.not-going-back',
  version: 2,
  category: 'stopping-treatment',
  severity: 'red',
  state: 'visible',
  why: 'Means to stay away from treatment, and hides it.',
  within: 'nearby',
  any: ['(not|never) (going|go) back & (told|telling) (nobody|no one|not|them|transport)'],
  unless: ['doctor-led', 'new-kidney', 'past-calm', 'past-date'],
  matches: ["I'm not going back for cycle 3. Not told them, not told Dave. I'll just not pick up when they ring."],
  spares: [
    'Not going back for cycle 3 this week because my bloods were a bit low, oncologist has pushed it to the 14th.',
  ],
} as const;
