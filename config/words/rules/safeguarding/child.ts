/** A child may be at risk. */
export const child = {
  id: 'safeguarding-abuse.child',
  version: 4,
  category: 'safeguarding-abuse',
  severity: 'crisis',
  state: 'held',
  why: 'A child may be at risk.',
  within: 'nearby',
  any: [
    '(son|daughter|niece|nephew|brother|sister|child) ~3 <5..17> & (messages|man|older man|online|meet|come to|nudes|pics|groom*)',
    '(only|hes|shes|is) ~1 <1..15> & (locked|shed|starv*|bruises|hits|beaten|left alone|home alone|no food|no insulin)',
    '(i am|im) (only)? <8..17> & {hurt-me}',
    '(shook|shaken|shaking) ~2 (baby|bairn|newborn)',
    '(the ceremony|cutting ceremony|fgm|cut her|tradition) & (daughter|girls|cousins|niece|seven|<4..15>|fly|back home)',
    '(withhold*|taken|took|takes|keeps|not give|will not give|wont give) ~6 (insulin|pump|meds|inhaler|tablets) & ({child}|<4..17>) & (punish*|backchat|sorry|good|naughty|weekend|foster|ex)',
  ],
  unless: ['past-calm', 'past-date', 'quoted', 'fiction'],
  matches: [
    'im 14 i know im not meant to be on here but mums boyfriend hits me when shes on shift',
    'partner shook the baby cos she wouldnt settle, shes gone all floppy',
  ],
  spares: [
    'My son took his first steps and the doctor? He shook his head and laughed.',
    'Mine was free: I sent people a ticket to my birthday and went home',
    'my son is 14 and hit his target again',
  ],
} as const;
