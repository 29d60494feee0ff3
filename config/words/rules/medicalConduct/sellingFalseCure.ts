/** Offers a supposed cure by private message. */
export const sellingFalseCure = {
  id: 'selling.false-cure',
  version: 3,
  category: 'selling',
  severity: 'amber',
  state: 'visible',
  why: 'Offers a supposed cure by private message.',
  within: 'nearby',
  any: ['{quackery} & (dm|inbox|pm|supplier|order|ask me for|email) (me)?'],
  unless: ['quoted', 'scam-report'],
  spare: ['<1..12> pm', 'eye drops', 'recipe'],
  matches: ['baking soda cured mine, DM me'],
  spares: ['shoot me a message if you want the recipe for the low salt gravy'],
} as const;
