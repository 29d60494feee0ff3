/** Bereaved by suicide. */
export const otherBereaved = {
  id: 'suicide.other-bereaved',
  version: 2,
  category: 'suicide',
  severity: 'amber',
  state: 'visible',
  why: 'Bereaved by suicide.',
  any: [
    '(last month|week|year|lost|one|friends) ~4 to suicide',
    '(to|by) suicide',
    '(took|ended) (his|her|their|themselves) ~2 life',
    'since (he|she|they) (did it|jumped|hung (himself|herself|themselves)|took (his|her|their) (own)? life)',
    'suicide (of|bereavement|loss)',

    '(took|taken|taking|ended) (his|her|their) own life',
    '(killed|hanged|hung) (himself|herself|themselves)',
    '(died|dead|gone|lost|death|passed) (by|to|from|of) suicide',
    'lost ~4 to suicide',
    '{someone} ~2 (suicide|suicided)',
    'inquest',
    'jumped & died',
  ],
  unless: ['past-calm', 'past-date', 'help-offered'],
  spare: ['film|book|series|character'],
  matches: ['My best friend from the unit took his own life in May.'],
  spares: [
    'Six weeks since they took the line out and I walked round the lake',
    "Twenty years since we lost our Paul to suicide. We go to his bench each spring with a flask and tell daft stories. It's a good day these days.",
  ],
} as const;
