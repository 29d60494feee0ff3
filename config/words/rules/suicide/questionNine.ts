/** Hid thoughts of harm from the clinic’s mood questions. */
export const questionNine = {
  id: 'suicide.question-nine',
  version: 1,
  category: 'suicide',
  severity: 'red',
  state: 'visible-with-note',
  why: 'Hid thoughts of harm from the clinic’s mood questions.',
  within: 'nearby',
  any: [
    '(lied|fib|fibbed|lie|ticked|said no|smiled) & (question nine|last question|phq|mood form|better off dead|thoughts of suicide|harming yourself) & (every day|nearly every|should have|have them|truth|fib|lied)',
    'question nine & (every day|should have|lied)',
  ],
  matches: [
    'PHQ-9 question nine. Ticked "not at all". Should have ticked "nearly every day" and asked for another box.',
  ],
  spares: ['My clinic asked me to be on a panel about the mood form, nine questions, and I said yes'],
} as const;
