/** Says when they will end their life. */
export const timeSaid = {
  id: 'suicide.time-said',
  version: 2,
  category: 'suicide',
  severity: 'crisis',
  state: 'held',
  why: 'Says when they will end their life.',
  any: ['{kill-self} & {soon}'],
  unless: ['denied', 'past-calm', 'past-date', 'idiom', 'quoted', 'help-offered', 'other-subject', 'cheerful'],
  spare: ['(ran|run|walk|walked|cycled|swam|did|jogged|rode) <n> (kms|kill myself)'],
  matches: ['im going to end my life on sunday', 'k i l l i n g   m y s e l f   t o m o r r o w.'],
  spares: ['I keep thinking about killing myself. Mum comes on Sunday.'],
} as const;
