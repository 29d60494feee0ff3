/** Worried that somebody else may harm or kill themselves. */
export const otherPerson = {
  id: 'suicide.other-person',
  version: 1,
  category: 'suicide',
  severity: 'amber',
  state: 'visible',
  why: 'Worried that somebody else may harm or kill themselves.',
  within: 'sentence',
  any: [
    '(worried|scared|frightened|concerned) (about|for|that) ~6 (gone quiet|thanks for everything|not answering|not himself|not herself|giving|might do|do something|hurt|end|kill|harm|tablets)',
    '{someone} ~8 (gone quiet|given up|giving (his|her|their) things|stopped (eating|talking|washing)|says (hes|shes|there is) ~2 (done|no point|nothing|had enough|tired of))',
    '(he|she|they|mum|dad|husband|wife|son|daughter|brother|sister|mate|friend) ~3 (says|said|saying|told|keeps) ~6 (want to die|be dead|not be here|end it|had enough|no point|cant go on|better off|kill|wishes|not worth|give up)',
    '(talk|talking|talks|joke|jokes|joking) ~2 about (dying|suicide|killing|ending|not being here) & {someone}',
    'last thing (he|she|they) said',

    '{someone} ~6 {kill-other}',
    '(says|said|saying|told me|thinks|threatens|threatened|keeps|talks|talking) ~5 {kill-other} & {person}',
    '{kill-other} & {person} & (says|said|saying|told|worried|how do i|what do i)',
    '{relative} & (goodbye letters|goodbye note|done) & (found|bad feeling|worried)',
    '{someone} ~5 (tried to (od|overdose|kill|end)|overdosed|self harming|attempted suicide)',
    '{person} ~4 (arms are in a state|given his watch|sold his guitar|giving things away)',
    '(oncologist|doctor|everyone) ~2 done & given ~2 (watch|things)',
  ],
  unless: ['past-calm', 'past-date', 'idiom', 'help-offered'],
  spare: [
    '(nurse|doctor|clinic|psychologist|gp|they) (asked|asks|ask)',
    'everyone|everybody|nobody|people|noone',
    'the point',
    'film|book|squad',
    'end it with',
  ],
  matches: [
    "my friend says she'll end it",
    'my flatmates been cutting again. ive hid what i can',
    'my best m8 tried to od on saturday hes ok',
  ],
  spares: ['My friend says she will come to the end of the walk'],
} as const;
