/** Gives or asks for ways to eat less or purge. */
export const tips = {
  id: 'eating-disorder.tips',
  version: 2,
  category: 'eating-disorder',
  severity: 'red',
  state: 'held',
  why: 'Gives or asks for ways to eat less or purge.',
  within: 'nearby',
  any: ['(tips|tricks|hacks|method|how) ~5 (purge|purging|starve|not eat|skip insulin|hide food|lose weight fast)'],
  unless: ['past-calm', 'past-date', 'quoted', 'help-offered'],
  spare: ['gran ana'],
  matches: ['any tips to purge without anyone hearing'],
  spares: ['any tips for hypo snacks'],
} as const;
