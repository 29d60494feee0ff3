/** Threatens or hounds a member, or tells them to die. */
export const harassmentThreat = {
  id: 'harassment.threat',
  version: 3,
  category: 'harassment',
  severity: 'red',
  state: 'held',
  why: 'Threatens or hounds a member, or tells them to die.',
  within: 'nearby',
  any: [
    '(i will|ill|im going to|i am going to|gonna|we will) ~2 (find|get|expose|report|ruin|hurt|kill|smash|visit|dox|make) (you|u|your|where you)',
    '(you|u) (deserve|deserves) ~2 (die|to die|it|cancer|everything|to suffer|be dead)',

    '(i will|ill|i am going to|gonna|im gonna) ~3 (hurt|hit|kill|punch|slap|batter|ruin|expose|find) (you|u|her|him)',
    '(hope|wish) (you|u|your|ur) ~4 (die|dies|dead|rejects|reject|suffer|rot|fails|fail|cancer|get worse|comes back)',
    '(world|everyone|group|we)  ~4 (better off without you|happier without you)',
    '(come round|come to your|outside your|at your) (house|door|work|unit|clinic) & (you|sort|see|watch|wait*)',
    'neck yourself|unalive yourself|rope yourself|end yourself',

    '(kill yourself|end yourself|go die|drink bleach|hope you die|hope you (get|choke|rot)|do us (all)? a favour|go home and end it|nobody would miss you|no one would (miss|notice))',
    '(i)? (know|kno) (where|which) ~2 (you|u|unit|bus|school|street|time) ~4 (live|work|go|park|on|are|finish|get|sit) & !do (you|u) know which',
    '(know|kno) what ~1 (unit|bus|school|street|time|ward|car|road) ~4 (live|work|go|park|on|are|finish|get|sit)',
    '(i will|ill|im going to|gonna) (find|get|make|ruin|hurt|smash|batter|come for|sort|finish|break) (you|ur|your) ',
    '(watch (yourself|your back|ur back)|you will regret|y0u will regret|make you wish|wish you (had never|had not))',
    '(every (day|time|single)) & (until you leave|liar|vile|fake|report you|regret|watching you)',
    '(until you leave|leave or|delete your account|or i will|or ill) & (you|ur|wish|vile|regret|liar)',
    '(shall i|i will|ill) ~2 (ring|tell|email|message) ~3 (school|boss|work|family|employer) ',
    '(team|lets|we) (all)? ~8 (reply|report|pile|ignore) ~4 (fake|her|him|every time) & (crack|post*|chat|weekend|plan)',
    '(grass|grassing|grassed|snitch*) & (you|regret|watch|know where)',
    '(fifth|tenth|third|hundredth) time i & (you|vile|told)',
  ],
  unless: ['quoted', 'calling-out', 'self-directed', 'reported-speech'],
  spare: ['if (you|u) make me (laugh|cry|snort|giggle)', '(hobnobs|biscuits|cake)', 'love you'],
  matches: [
    'Go home and end it you attention-seeking cow, no one would notice the difference',
    "I know which unit you're on. Watch yourself in the car park.",
  ],
  spares: [
    'What did you wish you had packed?',
    "Do you know what you're having?",
    'Every time you write here I laugh so much my tea goes cold',
    'Hit 10k steps and my ankles are threatening me with legal action',
  ],
} as const;
