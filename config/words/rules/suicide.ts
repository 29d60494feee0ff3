export const suicideRules = [
  {
    id: 'suicide.intent',
    version: 1,
    category: 'suicide',
    severity: 'red',
    state: 'visible-with-note',
    why: 'Says they want to end their life.',
    any: ['(want|going) to (kill {myself}|end my life|die)', 'thinking about ending it'],
    unless: ['negated'],
    matches: ['i want to kill myself'],
    spares: ['i do not want to kill myself'],
  },
] as const;
