/** Somebody may be attacked, locked in or left without care right now. */
export const dangerNow = {
  id: 'safeguarding-abuse.danger-now',
  version: 2,
  category: 'safeguarding-abuse',
  severity: 'crisis',
  state: 'held',
  why: 'Somebody may be attacked, locked in or left without care right now.',
  within: 'nearby',
  any: [
    '(put|slipped|spiked) ~1 (something|summat) in (my|me) (drink|tea|food|dinner|meds)',

    '(he|she|they|ex|husband|partner) (has|have)? (got|taken|took) ~3 (little girl|little boy|son|daughter|baby|kids|children) & (drinking|drunk|never see|car|knife|threat*|gun)',
    '((he|she|they) (is|are) (going to|trying to) kill (me|us)|not safe (here|at home)|(he|she|they) will kill me)',
    '(hiding|hid|locked) ~4 (in|under|behind) ~2 (bathroom|toilet|wardrobe|bed|car|shed|cupboard|bedroom|loo) & (banging|shouting|screaming|knife|drunk|smashing|kicking)',
    '(strangled|strangling|choked|throttled) me',
    '(he|she) (is|has) ~3 (got a|holding a|waving a) (knife|gun|hammer|bat|axe|machete)',
    '(stuck|trapped|locked in) & (he|she|they) & (drinking|drunk|keys|took|hit|scream*)',
    'who do i ring & (he|she|girl|boy|son|daughter|kids|stepdad)',
    'tell nobody & (<9..17>|son|daughter) & (man|bed|phone off|meet|come to)',

    '{abuser} ~8 (knife|petrol|hammer|gun|machete|strangl*|choked) & (outside|hiding|locked|police|percent|please|back at|threat*|can not get|scared|coming)',
    '(she|he) & kettle & pour',
    '(says|said|going to|gonna|gone to|threatened) ~4 (kill me|kill us|burn|pour it|stab|see to me|finish me|kill (her|him|them|the))',
    '(outside|behind|stood|standing|banging|kicking) ~5 (door|bonnet|doorway) & {danger-now}',
    '(will not|wont|not) let me (past|out|leave) & (<38..42>|ambulance|shaking|now|door*|breath*|dialysis|insulin|hurt)',
    '(put|slipped|putting) (something|summat) in my (drink|tea|food)',
    '(dropped|left) ~6 (floor|bed|commode|wet) & (can not|hip|screaming|alone|nobody|since|leg) & (carer|night one|agency|home)',
    '(carer|carers) ~3 not (come|been|turned) & (alone|bed|since|drink|hot|insulin|can not)',
    '{abuser} & (took|taken|hid|hidden|pulled) ~6 (oxygen|wheelchair|landline|pump|inhaler|epipen) & (now|tonight|can not|outside|coming|garage|door|battery)',
    '(keep|kept|keeps|keeping) ~2 passport & (dialysis|lock*|not let|tablets)',
    '(by morning|tonight) & (see to me|brothers)',
  ],
  unless: ['past-calm', 'past-date', 'quoted', 'fiction'],
  matches: [
    'hes outside the bathroom door with the kitchen knife. phones on 9 percent. please someone',
    "He's gone to the garage for petrol. He took the battery out my wheelchair and I can't get to the door.",
  ],
  spares: [
    'I chop the fruit with the big knife before tea. My daughter does it now.',
    'Three days of insulin left, I am not in danger',
    'my husband is out with the mower, lovely day',
  ],
} as const;
