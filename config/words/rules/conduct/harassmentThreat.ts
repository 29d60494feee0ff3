/** Threatens or hounds a member, or tells them to die. */
export const harassmentThreat = {
  id: 'harassment.threat',
  version: 4,
  category: 'harassment',
  severity: 'red',
  state: 'held',
  why: 'Threatens or hounds a member, or tells them to die.',
  within: 'nearby',
  any: [
    '(kill yourself|end yourself|go die|drink bleach|hope you die|hope you (get|choke|rot)|do us (all)? a favour|go home and end it|nobody would miss you|no one would (miss|notice))',
    '(watch (yourself|your back|ur back)|you will regret|y0u will regret|make you wish|wish you (had never|had not))',
    '(every (day|time|single)) & (until you leave|liar|vile|fake|report you|regret|watching you)',
    '(grass|grassing|grassed|snitch*) & (you|regret|watch|know where)',
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
