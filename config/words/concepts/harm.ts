/** People who harm, and those they harm. */
export const harmConcepts = {
  abuser: [
    'he|she|they|hes|shes|husband|wife|partner|boyfriend|girlfriend|hubby|ex|stepdad|stepmum|carer|carers|manager|grandson|uncle|auntie|landlord|agency|flatmate|boss|mother in law|father in law|in laws|support worker|keyworker|pa|fella|bloke',
    '(mum|dad|mother|father|brother|sister|son|daughter|aunt|family|neighbour|coach|teacher|nurse|girl|man|woman|husbands|mums|one|parents)',
  ],
  'danger-now': ['now|tonight|please|outside|percent|hiding|locked|police|back at|gone to|lift him|can not get'],
  'hurt-me': [
    '(hits|hit|hurts|hurt|touches|touched|beats|slaps|kicks|locks|punches|threatens|burns|shouts at) (me|us)',
    '(scared|frightened) (of|to go home)',
    '(wont|will not|not) (give|giv|let) me',
    '(run|running) away',
    '(older|man|boyfriend|he) ~5 (<20..60>|secret)',
    'no one feeds',
  ],
  child: [
    'my (son|daughter|baby|child|kids|children|bairn|lad|little one|niece|nephew|grandson|granddaughter|boy|girl)',
    '(son|daughter|baby|newborn|toddler|child|kids|bairn|foster)',
    '(he|she) is (only)? <0..17>',
  ],
} as const;
