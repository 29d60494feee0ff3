/** Speaks of an earlier attempt that still weighs on them. */
export const afterAttempt = {
  id: 'suicide.after-attempt',
  version: 2,
  category: 'suicide',
  severity: 'amber',
  state: 'visible',
  why: 'Speaks of an earlier attempt that still weighs on them.',
  any: ['(tried|attempted) to (end|take|kill|hang) (my|myself|it)', 'flashbacks of my attempt'],
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
