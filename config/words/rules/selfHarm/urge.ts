/** Feels the urge to hurt themselves, and has not. */
export const urge = {
  id: 'self-harm.urge',
  version: 2,
  category: 'self-harm',
  severity: 'amber',
  state: 'visible',
  why: 'Feels the urge to hurt themselves, and has not.',
  within: 'nearby',
  any: [
    '(want|wanted|need) to (cut|hurt myself|self harm|feel pain)',
    '(itch|urge|urges|wanting|want) ~6 (hurt myself|scratch out|harm) & (have not|do not|wont|not done|will not|cold water)',
    '(old way of coping|long sleeves) & (thinking|coping|again)',
  ],
  unless: ['past-calm', 'past-date', 'quoted', 'help-offered', 'accident'],
  matches: [
    "Not done owt but I've been thinking about my old way of coping, if you know what I mean. Long sleeves kind of coping.",
  ],
  spares: ['Long sleeves at the wedding to hide the fistula'],
} as const;
