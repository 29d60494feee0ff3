/** Feels a burden, or that others would be better off without them. */
export const burden = {
  id: 'suicide.burden',
  version: 4,
  category: 'suicide',
  severity: 'amber',
  state: 'visible',
  why: 'Feels a burden, or that others would be better off without them.',
  any: [
    'if i (was not|were not|wasnt|werent|was|were) (about|around|here|gone|dead) & (he|she|they|easier|better|life|free|mum|dad|family|money|wife|husband)',
    '(nobody|no one|noone) (would|will|ud) (miss|notice|care|even notice|come) ',
    '(better|happier|easier|manage better|manage|life|relieved) (off)? (without|if i|if id|with me|for everyone if i|had i)  ~4 (me|gone|dead|not here|here|disappeared|out of|never|around|pulled|was not)',
    '(you|they|everyone|he|she|family|kids|all) (would|will|are|am)? (all)? be? (better|happier) off',
    '(i am|am|become|becoming|being|feel|feeling|such|just|been|feels|i be) (like|just|only|such|become|nothing but)? (a|the|this|nothing but a)? (such|big|massive|huge|total|constant|financial)? (burden|millstone|drain|dead weight|deadweight|waste of space|waste of|useless lump|weight round|ball and chain)',
  ],
  unless: ['denied', 'quoted', 'help-offered', 'idiom'],
  spare: [
    '(question|questionnaire|form) asks about ~4 you would be better off',
    '(stopped|stop) feeling like (a|the) burden',
    '(daughter|son|teenager|teenagers|kids) ~3 (told|tells|says) ~1 i have ruined',
    '(better|happier) off if (the|we|they|it|that|you|this)',
    'burden on (my|the|our) ~1 (bill|bills|electric|budget|purse|wallet|bank|back)',
    'miss (this|that|the|it|these|those)',
    '(better|happier) off (with|on|using|asking|going|buying|getting|ringing|taking) (the|a|an|your)',
    'out of pocket',
  ],
  matches: [
    'they would all be better off without me',
    'im a millstone, plain and simple',
    "you'd all be better off. i'm just the bit of bad news that keeps ringing",
  ],
  spares: [
    "you'd all be better off with the older version of the app, the new one is rubbish",
    'Anyone had tumour burden explained',
  ],
} as const;
