/** A milder sign that may be worth a call to the team. */
export const worthACall = {
  id: 'medical-emergency.worth-a-call',
  version: 4,
  category: 'medical-emergency',
  severity: 'amber',
  state: 'visible',
  why: 'A milder sign that may be worth a call to the team.',
  within: 'nearby',
  any: [
    '(bit|slightly|little|tad) (short of breath|breathless|dizzy|wheezy|light headed)',
    '(should i|do i|shall i|worth|when do i|would you) ~2 (ring|ringing|call|phone|contact|bother) ~2 (someone|unit|nurse|gp|team|111|ward|clinic|consultant|doctor)',
    '{temperature} ~4 <37..37.49> & (day|chemo|ring|checking|transplant)',
  ],
  unless: ['resolved', 'general-fact', 'doctor-knows'],
  spare: [
    'ketones ~4 type <1..2>',
    '(did ring|rang|did call) ~6 (x ray|bloods|swab|swabs|scan)',
    'all come off (since|now)',
  ],
  matches: [
    "Temperature's 37.2, day 12. It was 36.8 at lunch. Keep checking every ten minutes",
    'Ketones 0.9 and bg 15 with a cold. Should I be ringing someone yet?',
  ],
  spares: [
    'Interview tomorrow: do I mention the transplant list?',
    "temp's 36.7 and i've checked it nine times because my sister keeps asking. all good in the hood",
  ],
} as const;
