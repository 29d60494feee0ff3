/** Tells who somebody is, or their status, without their leave. */
export const outingMember = {
  id: 'outing.member',
  version: 3,
  category: 'outing',
  severity: 'red',
  state: 'held',
  why: 'Tells who somebody is, or their status, without their leave.',
  within: 'nearby',
  any: [
    '(he|she|they) ~1 (is|has|got|have) ~2 (hiv|aids|positive|poz|the virus) & (work|works|lives|live|from|at|school|street|village|shop|pub|teacher|church|name|called|real|her name|his name|gym|salon|everyone|know)',
    '(who runs|that runs|off the|behind the|from the|works (at|in)|runs the) ~6 {status}',
    '(has|have|got) the virus & (ask|counter|works|off the|lives|shop)',
    '{status} & (tells nobody|told nobody|has not told|does not tell|hiding it) & (he|she|who|works|teaches|teacher|councillor)',
    '(councillor|teacher|vicar|manager|neighbour|boss) & (next to (mine|me)|clinic|chemo|ward) & (terminal|{status}|cancer|told the)',
  ],
  unless: ['quoted', 'rules-talk'],
  spare: ['(i|ive|we|my) ~2 (told|tell|came out|said) ~4', 'my (real)? name', 'told me (himself|herself)', 'proud of'],
  matches: [
    "that's Sam from X clinic, he's HIV+",
    'lol @BlueHeron is gemma tully off the bakery counter in ossett. shes got the virus ask her',
    'Kwame who teaches boxercise on Lea Bridge Road is positive and tells nobody',
  ],
  spares: ["I told my sister I'm positive", 'Came out at work today, both closets, the gay one and the HIV one.'],
} as const;
