/** Means to stay away from treatment, and hides it. */
export const notGoingBack = {
  id: 'stopping-treatment.not-going-back',
  version: 1,
  category: 'stopping-treatment',
  severity: 'red',
  state: 'visible',
  why: 'Means to stay away from treatment, and hides it.',
  within: 'nearby',
  any: [
    '(not|never) (going|go) back & (told|telling) (nobody|no one|not|them|transport)',
    '(not|will not) ~2 (pick up|answer) (when|if) (they|the) ~1 (ring|rings|call)',
    '(said|say|says|nodding|tell|told|saying) ~4 (fine|going|everything is (ok|okay|fine)|still) & {treatment} ~8 {disposed}',
    '(hospital|clinic|team|unit|consultant|mum|wife|husband) ~2 (thinks|think) ~3 (still|taking|going)',
    'walked out of the (unit|ward|clinic)',
    'told ~2 (wife|husband|mum|dad|them) (i|we) (did|went|had) & (dialysis|session|chemo|unit)',
    '(put|have put) ~8 medicine in the bin',
    '(not|none) ~3 taking any of (them|it)',
    'just not been taking',
    '{treatment} & going down the (sink|toilet|loo)',
    'tacrolimus ~4 (bin|sink)',
    'put the insulin away',
  ],
  unless: ['doctor-led', 'new-kidney', 'past-calm', 'past-date'],
  matches: ["I'm not going back for cycle 3. Not told them, not told Dave. I'll just not pick up when they ring."],
  spares: [
    'Not going back for cycle 3 this week because my bloods were a bit low, oncologist has pushed it to the 14th.',
  ],
} as const;
