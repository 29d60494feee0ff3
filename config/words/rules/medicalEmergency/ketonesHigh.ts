/** Blood ketones of 3 or more, or strongly positive urine: suspected ketoacidosis, whatever the glucose is. */
export const ketonesHigh = {
  id: 'medical-emergency.ketones-high',
  version: 2,
  category: 'medical-emergency',
  severity: 'crisis',
  state: 'visible',
  why: 'Blood ketones of 3 or more, or strongly positive urine: suspected ketoacidosis, whatever the glucose is.',
  within: 'nearby',
  any: [
    'ketones ~3 (high|rising|climbing|off the scale|through the roof|purple|hi|large|3|4|5) & ({vomiting}|breathing|tummy|stomach|drowsy|pain|thirsty)',
    '(plus|++|+++) ~2 ketones',
    'ketones ~4 (two|three|four|2|3|4) plus',

    'ketones (are|is|was|were|now|at|of)? ~1 <3..12>',
    'ketones ~5 <3..12> & !ketones ~1 (<0..1.49>|nil|none|nothing|negative|zero|neg) ~1 (sugar|sugars|bg|glucose|bm)',
    '<3..9.9> ~3 ketones & !ketones ~2 (<0..1.49>|nil|none|nothing|negative|zero|neg)',
    'ketones & ++',
    'ketones & (darkest|dark purple|large|off the scale|high) & {vomiting}',
    '(dip stick|dipstick|strip|stick|pot) ~6 (darkest|purple|++) & {vomiting}',
    'ketones (are|is|was|were|now|at|of)? ~1 <1.5..9.9> & {vomiting}',
    'ketones & {vomiting} & <1.5..9.9> & !ketones ~2 (<0..1.49>|nil|none|nothing|negative|zero|neg)',
    'ketones & (breathing|panting|drowsy|confused)',
  ],
  unless: ['resolved', 'general-fact'],
  spare: ['ketones ~3 (under|below|over|above)', 'over 3 ~2 (means|is|ring|go|999)'],
  matches: [
    'ketones 0.2 this morning bg 6. now ketones 5.1',
    'ketones 3.4, being sick',
    'the ketone strip read 4.4 and I have been sick four times',
  ],
  spares: [
    'Sugar 6.4, ketones nil. Just a cold.',
    'breath smells of sweets, sugar 7.8 ketones 0.1',
    'Ketones 0.1 two hours after a correction and back to 8.2. Happy with that. Bed.',
    'he was in resus for two days with dka when he was diagnosed',
  ],
} as const;
