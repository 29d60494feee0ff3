/** Kidney trouble with breathlessness, chest pain, heart flutter, bleeding or severe illness. */
export const kidneySevere = {
  id: 'medical-emergency.kidney-severe',
  version: 3,
  category: 'medical-emergency',
  severity: 'crisis',
  state: 'visible',
  why: 'Kidney trouble with breathlessness, chest pain, heart flutter, bleeding or severe illness.',
  within: 'nearby',
  any: [
    '(fistula|buttonhole|button needle|needle hole|graft) & (shoots|shooting|spurts|spurting|gushing|pouring)',
    '(bp|blood pressure) ~4 (<200..300>) & (head|headache|vision|see|eye|chest|confused|seizure|splitting)',
    '(swollen|swelling|fluid|puffy) & (gasping|breathless|cant breathe|can not breathe|cant lie|pillows|frothy|froth) & (dialysis|kidney|sessions|pd|haemo|ckd|transplant)',
    '{missed-dialysis} & {breathless}',
    '(dialysis|fluid|kidney|transplant|session|haemo) & {breathless} & (missed|swollen|not passed|skipped|kilos|flat|ankles|froth|feet)',
    '(transplant|graft|kidney) & (not|no|stopped) ~2 (passed|passing|peed|peeing|weed|weeing|urine|wee) & (breathless|swollen|chest|confused|sick)',
    '(pd|peritoneal|drain bag|bag|drain|peritonitis) & (milk|cloudy|misty|peritonitis) & (<38..42>|being sick|stop being sick|belly hard|hard as a board|fever|shiver*|vomit*|agony)',
    '(fistula|graft|needle site|line|access) ~8 (blood|bleeding|spurting|squirting|bled) & (light headed|lightheaded|faint|up the walls|not stop|will not stop|everywhere|soaked|towel|dizzy)',
    '(palpitations|heart ~4 (flutter*|skipping|racing)|chest flutter*|fluttering|tingly lips|lips tingling|legs ~2 (gone|heavy|weak)) & (dialysis|potassium|apricots|bananas|kidney|missed|haemo)',
    '{missed-dialysis} & (palpitations|weak legs|confused|chest|heart)',
    'pink froth',
    '(pd|dialysis|machine) & {breathless} & (chest|flat|drowning)',
  ],
  unless: ['resolved', 'general-fact'],
  matches: [
    'my fistula is spurting and I can not get it to stop',
    "missed two sessions, can't breathe",
    'knocked the scab off me fistula in the shower theres blood up the walls and im going lightheaded',
  ],
  spares: [
    'I lost blood everywhere when they took the line out in May. They pressed, it stopped, I had a KitKat.',
    'missed one dialysis cos of the train strike, unit rang and slotted me in next morning, all sorted, fluid off, breathing like a normal person',
  ],
} as const;
