/** Signs that the transplant or dialysis unit should hear of now: little urine, sore graft, cloudy bags, missed sessions. */
export const kidney = {
  id: 'medical-emergency.kidney',
  version: 2,
  category: 'medical-emergency',
  severity: 'red',
  state: 'visible',
  why: 'Signs that the transplant or dialysis unit should hear of now: little urine, sore graft, cloudy bags, missed sessions.',
  within: 'nearby',
  any: [
    '(needles|fistula|graft|line|neckline|permcath) ~5 (infected|pus|oozing|hot|throbbing|swollen|blown|clotted|not working|stopped buzzing|no buzz|gone quiet|fell out|came out|pulled out)',
    '(transplant|graft|new kidney|kidney) & (hardly|barely|not|less|stopped|scarcely|not much) ~2 (peeing|pee|weeing|wee|urine|passing|passed|peed|going)',
    '(pd|drain|dialysis|peritoneal|cycler|drains|fluid) ~6 (cloudy|misty|murky|milky|strings|floating|bits|stringy|hazy)',
    '(exit site|line site|tunnel|catheter site) ~8 (red|gunk|pus|green|oozing|sore|hot|weeping|raw|yellow)',
    '{missed-dialysis} & (kilos|kg|swollen|shoes|ankles|puffy|legs|feet|waiting|tuesday|face)',
  ],
  unless: ['resolved', 'general-fact', 'doctor-knows'],
  spare: [
    '(fitted|slotted|squeezed|booked) me in',
    'kidney beans',
    'cloudy (weather|day|morning|skies|sky|over)',
    'no (idea|change)',
  ],
  matches: ['transplant, hardly peeing, sore over kidney', 'PD bag cloudy', 'PD fluid has white strings today'],
  spares: [
    'I missed Friday with the ice and they fitted me in on Saturday.',
    'kidney beans for tea and cloudy weather again',
    'I had peritonitis in November, cloudy bags, the lot. Two weeks of antibiotics and crystal clear ever since.',
  ],
} as const;
