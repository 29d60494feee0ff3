/** Describes purging, starving or laxatives. */
export const behaviour = {
  id: 'eating-disorder.behaviour',
  version: 4,
  category: 'eating-disorder',
  severity: 'red',
  state: 'visible-with-note',
  why: 'Describes purging, starving or laxatives.',
  within: 'nearby',
  any: [
    '(making|make|made) (myself) (sick|throw up|vomit|puke|ill)',
    '(make|making|made) (myself|meself) (sick|throw up|vomit|puke)',
    '(i|am|been) (purge|purging|purged)',
    'walking till i see stars',
  ],
  unless: ['denied', 'past-calm', 'past-date', 'quoted', 'help-offered', 'other-subject', 'doctor-led'],
  spare: ['starving hungry', 'not starving', 'chewing and spitting'],
  matches: ['i purge after binders. nobody knows', 'Down to one apple a day and walking till I see stars'],
  spares: [
    'Hill running: a bag of raisins for the slow burn and because I like raisins',
    'not eaten since midnight, nil by mouth for the op',
  ],
} as const;
