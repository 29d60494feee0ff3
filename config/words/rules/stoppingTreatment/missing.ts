/** Misses doses or sessions, or doubts going on. */
export const missing = {
  id: 'stopping-treatment.missing',
  version: 2,
  category: 'stopping-treatment',
  severity: 'amber',
  state: 'visible',
  why: 'Misses doses or sessions, or doubts going on.',
  within: 'nearby',
  any: [
    '(bunk|bunking|bunked|skive|skiving|dodge|swerve|sack|miss|missing) (off)? (dialysis|chemo|haemo|clinic|session|treatment|infusion)',
    '(keep|keeps|always|been|started) ~2 (forgetting|missing|skipping) ~4 (tablets|meds|insulin|doses|pills|jabs|injections|arvs|dose)',
    '(fed up|sick|tired|had enough) (of|with) ~4 (tablets|dialysis|insulin|chemo|injecting|needles|treatment|the machine) & (stop|quit|skip|give up|jack|bin|point|cant)',
    '(do not|dont) (think|know) ~2 i ~2 (want|can do|do|can face) ~4 (chemo|dialysis|treatment|transplant|another cycle|more)',
    '(half|some|most) (of)? (my|the) (doses|tablets|meds|jabs|insulin)',

    '(skip|skipping|skipped|missing|missed|forgetting|not bothering|not bothered) ~5 (binders|tablets|dose|doses|meds|jabs|pills|statins|injections|insulin|sessions|session|dialysis|bolus|inhaler)',
    '(third|second|fourth|few|<2..9>) ~2 missed (dose|doses|sessions)',
    '<2..9> ~2 i missed ~2 (month|week)',
    '(statins|binders|aspirin|water tablets|metformin|ramipril) & (knocked|stopped|binned|off|stop|head)',
    '(all over the (shop|place)) with ~2 (meds|tablets)',
    '(do not|dont|dunno|not) know if i can (face|do) (another|cycle|chemo|dialysis|more|the)',
    'can (not|i)? face (cycle|another|chemo|dialysis)',
    '(might|tempted|thinking) ~3 (not|skip*|miss*|stop*|jack*|com*) ~3 (get in the car|go|dialysis|chemo|tablets|meds|insulin|turn up)',
    '(thinking of|thinking about|considering|tempted to) (stopping|stop|coming off|quitting|quit|jacking|packing) ~4 {treatment}',
    'burnout & (skip*|miss|missed|missing|not (taking|doing|bother*)|bare minimum|given up|half the|forget*)',
  ],
  unless: ['doctor-led', 'resolved', 'quoted', 'other-subject-close', 'new-kidney', 'general-fact'],
  spare: ['train|strike|snow|transport', '(do not|never) (skip|miss)', 'how do you (remember|cope)', 'to lose weight'],
  matches: [
    'been skipping the phosphate binders cause they r like eating chalk',
    'dunno if i can face cycle 5. been crying in the airing cupboard.',
  ],
  spares: [
    'I do all my insulin. My nurse says this boredom is burnout.',
    'skip breakfast before bloods',
    'missed one dialysis cos of the train strike, unit rang and slotted me in next morning',
  ],
} as const;
