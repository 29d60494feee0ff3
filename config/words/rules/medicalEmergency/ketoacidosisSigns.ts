/** Signs of ketoacidosis: sickness, fast deep breathing or fruity breath with missing insulin or high sugar. */
export const ketoacidosisSigns = {
  id: 'medical-emergency.ketoacidosis-signs',
  version: 4,
  category: 'medical-emergency',
  severity: 'crisis',
  state: 'visible',
  why: 'Signs of ketoacidosis: sickness, fast deep breathing or fruity breath with missing insulin or high sugar.',
  within: 'nearby',
  any: [
    '(keeps|locked|took|taken|drove off with|hid|hides) ~8 (insulin|insulins|pens) & {vomiting}',
    '(locked|hid|hides) & (insulin|insulins|pens) ~3 (in it|in there|locked|inside) & {vomiting}',
    '(no|without|run out of|ran out of|lost my|not taken|missed|skipped|forgot|stopped) ~4 (insulin|basal|lantus|pump|levemir) & (being sick|throwing up|vomit*|breathing|thirsty|stomach|tummy|belly|peeing|panting|drowsy|weak)',
    '(breath|breaths|stink|stinks|smell|smells) ~6 (pear drops|pear|nail varnish|sweet|fruity|acetone|foam shrimps|sweets|rotten apples)',
    '(no|stopped my|stopped|not had|without|ran out of|missed|skipped|left my|not taken) ~3 (insulin|basal|injections) & {vomiting}',
    '(no|without|stopped|out of) ~3 insulin & (panting|breathing|drowsy|pain in my belly|thirsty and sick)',
    '{vomiting} & (meter|sugar|sugars|bg|glucose|libre|sensor) ~5 (<20..40>|hi|high)',
    '(meter|sugar|sugars) ~4 hi & (sick|tummy|belly|drowsy|thirsty)',
    '(drowsy|sleepy) & {vomiting} & (type 1|diabetic|sugar|sugars|insulin)',
  ],
  unless: ['resolved', 'general-fact'],
  matches: [
    'my ex has locked my insulin in the safe and I have been sick three times',
    'My lad (9, type 1) is really drowsy and his breath smells of pear drops. Sick twice in the car.',
    'flatmate says i stink of nail varnish remover n im panting like ive run a marathon. no insulin since friday',
  ],
  spares: [
    'Day out with 30 children, my pump and a sick bucket',
    'my pump site kinked last year, sorted in an hour, all fine now',
  ],
} as const;
