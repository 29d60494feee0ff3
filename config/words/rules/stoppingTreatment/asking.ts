/** Asks whether treatment can be stopped, and sounds weary of it. The question alone is an ordinary one. */
export const asking = {
  id: 'stopping-treatment.asking',
  version: 1,
  category: 'stopping-treatment',
  severity: 'amber',
  state: 'visible',
  why: 'Asks about stopping treatment, and sounds weary of it or of being cared for.',
  within: 'nearby',
  any: [
    '(can|could|should|shall|do|may|what if|what happens if|how long if) i ~2 (stop|stopped|quit|skip|skipped|come off|came off|refuse|refused|give up|gave up) ~4 ({vital}|{treatment}|medication|meds|tablets) & (nobody|no one|not worth|pointless|what is the point|whats the point|sick of|tired of|fed up|had enough|cant be bothered|can not be bothered|let it|let nature|without telling|not telling|secretly|quietly|before it kills|painless|how long)',
    'how long ~4 (live|last|survive|have) ~4 (stop|stopped|without|off|skip|skipped|come off) ~3 ({vital}|{treatment}|medication|meds|tablets)',
  ],
  unless: ['quoted', 'doctor-led'],
  spare: ['(pump|sensor|fast|fasting|scan|op|surgery|operation|holiday|flight|swim|shower)'],
  matches: [
    'should I stop my insulin, nobody cares anyway',
    'How long would I live if I stopped dialysis?',
    'can i just stop my tablets? so tired of all of it',
  ],
  spares: [
    'can I stop my medication?',
    'When can I stop taking the insulin before the scan?',
    'Can we skip dialysis on Christmas Day, has anybody moved theirs?',
  ],
} as const;
