/** Has stopped, or means to stop, treatment that they need, and says the team does not know. */
export const secretly = {
  id: 'stopping-treatment.secretly',
  version: 2,
  category: 'stopping-treatment',
  severity: 'red',
  state: 'visible',
  why: 'Has stopped, or means to stop, treatment that they need, and says the team does not know.',
  within: 'nearby',
  any: ['(not|never|havent|have not) ~4 {vital} & {secret}', '{stop} ~4 {treatment} & {secret}'],
  unless: ['doctor-led', 'quoted', 'other-subject-close', 'new-kidney', 'training-joke', 'past-calm', 'past-date'],
  spare: [
    'meet ups|meetups|meetings|coffee mornings',
    '(cancelled|cancelling) (on me|by|my)',
    'not telling (you|u) again',
  ],
  matches: ['coming off dialysis, not telling anyone', 'Thinking of jacking in dialysis. Not told the consultant.'],
  spares: [
    'I stopped going to the transplant meet ups and my wife does not know why I miss them.',
    'the doctor stopped my tacrolimus',
    'my consultant is stopping the methotrexate before we try for a baby',
    "Coming off the machine for good after Friday!!! Surgeon says the new kidney's doing all the work",
  ],
} as const;
