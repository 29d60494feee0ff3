/** Describes how to self-harm. */
export const method = {
  id: 'self-harm.method',
  version: 1,
  category: 'self-harm',
  severity: 'red',
  state: 'held',
  why: 'Describes how to self-harm.',
  within: 'nearby',
  any: [
    '(best|good|easiest|quickest|safest) (place|way|blade|thing) to (cut|self harm|burn)',
    'how (deep|to hide) ~4 (cut|cuts|cutting|scars)',
    '(i use|using|used) ~3 (blade|razor|lighter|scalpel|lancet|lancets) ~4 (on|to) ~3 (thigh|thighs|arm|arms|stomach|skin|wrist|wrists|cut)',
  ],
  unless: ['past-calm', 'past-date', 'quoted', 'help-offered', 'accident'],
  matches: ['whats the best place to cut so it wont show'],
  spares: ['whats the best place to cut the tape on my sensor'],
  spare: ['tape|cake|sensor|plaster|dressing'],
} as const;
