/** Bereaved by suicide. */
export const otherBereaved = {
  id: 'suicide.other-bereaved',
  version: 3,
  category: 'suicide',
  severity: 'amber',
  state: 'visible',
  why: 'Bereaved by suicide.',
  any: ['(took|ended) (his|her|their|themselves) ~2 life'],
  unless: ['past-calm', 'past-date', 'help-offered'],
  spare: ['film|book|series|character'],
  matches: ['My best friend from the unit took his own life in May.'],
  spares: [
    'Six weeks since they took the line out and I walked round the lake',
    "Twenty years since we lost our Paul to suicide. We go to his bench each spring with a flask and tell daft stories. It's a good day these days.",
  ],
} as const;
