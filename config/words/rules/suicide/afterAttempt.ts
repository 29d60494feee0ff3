/** Speaks of an earlier attempt that still weighs on them. */
export const afterAttempt = {
  id: 'suicide.after-attempt',
  version: 1,
  category: 'suicide',
  severity: 'amber',
  state: 'visible',
  why: 'Speaks of an earlier attempt that still weighs on them.',
  any: [
    '(overdosed|od d|tried to (die|do it|hang|jump|end)|tried it|survived (it|my|the)) & (still|last|year|months|again|scar|scars|ashamed|shame|since|hospital|flashback*|nightmare*)',
    '(after|since|before) my (attempt|overdose|suicide)',
    '(discharged|came out|got out|home) ~4 (psych|psychiatric|section|crisis house|mental health unit|the ward) ',

    '(my|the|an|that|since|first|last) (suicide)? attempt & !(needle|line|cannula|at|number|baking) ',
    '(tried|attempted) to (end|take|kill|hang) (my|myself|it)',
    '(took|taken) an overdose',
    'when i tried & (scar|scars|end|die|kill)',
    'attempt was',
    'flashbacks of my attempt',
    '(i|i have) (overdosed|tried to od)',
  ],
  unless: ['past-calm', 'past-date', 'quoted', 'help-offered'],
  spare: ['(first|second|third|five|last|two|three) attempt (at|to get|with|on) '],
  matches: [
    'Had flashbacks of my attempt all week.',
    'I tried to end my life when they first told me. I survived. I still dont know if I am pleased',
  ],
  spares: [
    "ten years ago I tried; I'm glad I'm here",
    'When I got my result in 96 I took an overdose. I tell people at talks now because I lived',
  ],
} as const;
