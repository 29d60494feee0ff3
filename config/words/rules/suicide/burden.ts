/** Feels a burden, or that others would be better off without them. */
export const burden = {
  id: 'suicide.burden',
  version: 1,
  category: 'suicide',
  severity: 'amber',
  state: 'visible',
  why: 'Feels a burden, or that others would be better off without them.',
  any: [
    '(shut|rid|free) of (it|me) if i',
    'if i (was not|were not|wasnt|werent|was|were) (about|around|here|gone|dead) & (he|she|they|easier|better|life|free|mum|dad|family|money|wife|husband)',
    '(everyone|everybody|family|kids|mum|dad|they|wife|husband|partner|people) ~4 (happier|better off|relieved|free|get on with|easier) ~3 (without|if i|when i|once i)',
    '(drag|dragging|weigh|weighing|holding|hold) (everyone|them|him|her|the family|my family|people) (down|back)',
    '(in the way|a nuisance|nothing but trouble|a problem|a liability|an expense|a cost) (to|for|of)? (everyone|them|my|all|the family) ',
    '(ruined|ruining|wrecked|spoiling|spoilt) (everyones|his|her|their|my familys|my kids|my mums) (life|lives)',
    '(not|isnt) (worth) ~4 (kidney|organ|nhs|money|bother|trouble|it anymore|saving)',
    '(do not|dont) deserve ~3 (kidney|live|be here|transplant|happy|love|him|her|them)',
    '(nobody|no one|noone) (would|will|ud) (miss|notice|care|even notice|come) ',

    '(better|happier|easier|manage better|manage|life|relieved) (off)? (without|if i|if id|with me|for everyone if i|had i)  ~4 (me|gone|dead|not here|here|disappeared|out of|never|around|pulled|was not)',
    '(better|happier|easier|manage|richer) (off)? (without|with) me (gone|around|out|dead|here|not)?',
    '(you|they|everyone|he|she|family|kids|all) (would|will|are|am)? (all)? be? (better|happier) off',
    '(i am|am|become|becoming|being|feel|feeling|such|just|been|feels|i be) (like|just|only|such|become|nothing but)? (a|the|this|nothing but a)? (such|big|massive|huge|total|constant|financial)? (burden|millstone|drain|dead weight|deadweight|waste of space|waste of|useless lump|weight round|ball and chain)',
    'burden (to|on) (everyone|my|them|him|her|the|others|people|anyone|you)',
    'bit of bad news',
    'if (i|id) never (turned|been|met|existed|come)',
    'have (a|his|her|their) life again if',
  ],
  unless: ['denied', 'quoted', 'help-offered', 'idiom'],
  spare: [
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
