/** Worried that somebody else may harm or kill themselves. */
export const otherPerson = {
  id: 'suicide.other-person',
  version: 3,
  category: 'suicide',
  severity: 'amber',
  state: 'visible',
  why: 'Worried that somebody else may harm or kill themselves.',
  within: 'sentence',
  any: ['{someone} ~6 {kill-other}'],
  unless: ['past-calm', 'past-date', 'idiom', 'help-offered'],
  spare: [
    'what happens (on here|here)? if',
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
  spares: [
    'He asked the doctor if he was going to die of it, and was told no.',
    "She's careful with names, I've no reason to doubt her.",
    'My friend says she will come to the end of the walk',
  ],
} as const;
