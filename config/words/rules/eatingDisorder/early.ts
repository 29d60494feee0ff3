/** Signs that eating has become a worry. */
export const early = {
  id: 'eating-disorder.early',
  version: 2,
  category: 'eating-disorder',
  severity: 'amber',
  state: 'visible-with-note',
  why: 'Signs that eating has become a worry.',
  within: 'nearby',
  any: [
    '(cut out|cutting out) ~5 everything & (control|thin|smaller)',
    '(weigh|weighing) myself ~6 (every|before|after|times|day)',
  ],
  unless: ['past-calm', 'past-date', 'quoted', 'help-offered', 'other-subject', 'doctor-led'],
  spare: ['box set|netflix|series|telly'],
  matches: [
    "I weigh myself before and after every correction. I know it's daft.",
    "renal diet's given me an excuse to cut out nearly everything, if i'm honest i like the control.",
  ],
  spares: ["renal diet's cut out nearly everything nice lol. my sister made me low potassium chips"],
} as const;
