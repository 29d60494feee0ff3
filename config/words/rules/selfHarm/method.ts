/** Describes how to self-harm. */
export const method = {
  id: 'self-harm.method',
  version: 2,
  category: 'self-harm',
  severity: 'red',
  state: 'held',
  why: 'Describes how to self-harm.',
  within: 'nearby',
  any: ['(best|good|easiest|quickest|safest) (place|way|blade|thing) to (cut|self harm|burn)'],
  unless: ['past-calm', 'past-date', 'quoted', 'help-offered', 'accident'],
  matches: ['whats the best place to cut so it wont show'],
  spares: ['whats the best place to cut the tape on my sensor'],
  spare: ['tape|cake|sensor|plaster|dressing'],
} as const;
