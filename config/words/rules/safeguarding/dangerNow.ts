/** Somebody may be attacked, locked in or left without care right now. */
export const dangerNow = {
  id: 'safeguarding-abuse.danger-now',
  version: 4,
  category: 'safeguarding-abuse',
  severity: 'crisis',
  state: 'held',
  why: 'Somebody may be attacked, locked in or left without care right now.',
  within: 'nearby',
  any: [
    '{abuser} ~6 (cushion|pillow|bag) (over|on) my (face|mouth|head|nose)',
    '{abuser} ~3 (breaking|kicking|smashing|bashing|booting) ~2 door (down|in)',
    '((he|she|they) (is|are) (going to|trying to) kill (me|us)|not safe (here|at home)|(he|she|they) will kill me)',
    'who do i ring & (he|she|girl|boy|son|daughter|kids|stepdad)',
    '{abuser} ~8 (knife|petrol|hammer|gun|machete|strangl*|choked) & (outside|hiding|locked|police|percent|please|back at|threat*|can not get|scared|coming)',
    '(dropped|left) ~6 (floor|bed|commode|wet) & (can not|hip|screaming|alone|nobody|since|leg) & (carer|night one|agency|home)',
  ],
  unless: ['past-calm', 'past-date', 'quoted', 'fiction'],
  matches: [
    'he held a pillow over my face last night',
    'hes kicking the door in',
    'hes outside the bathroom door with the kitchen knife. phones on 9 percent. please someone',
    "He's gone to the garage for petrol. He took the battery out my wheelchair and I can't get to the door.",
  ],
  spares: [
    'I chop the fruit with the big knife before tea. My daughter does it now.',
    'Three days of insulin left, I am not in danger',
    'my husband is out with the mower, lovely day',
  ],
} as const;
