/** A cancer emergency: pressure on the spine or a large vein, bleeding, or breathlessness. */
export const cancer = {
  id: 'medical-emergency.cancer',
  version: 1,
  category: 'medical-emergency',
  severity: 'crisis',
  state: 'visible',
  why: 'A cancer emergency: pressure on the spine or a large vein, bleeding, or breathlessness.',
  within: 'nearby',
  any: [
    '(flush*|line|picc|port) & shaking ~3 (hard|violently|uncontroll*|cant)',
    '(flush*) ~8 (picc|hickman|port|line) & (shak*|rigor*|shiver*|tongue|cold)',
    'shaking that hard & (picc|line|flush*|port)',

    '(bruises|bruising) & (gums|nose) ~3 bleed*',
    '(bleeding|blood) & (will not stop|wont stop|not stopping|pouring|gushing|clots|towel|bucket)',
    '(choking|cant swallow|can not swallow) & (tumour|throat|neck|stent|saliva)',
    '(confused|talking rubbish|talking nonsense|sleepy|drowsy) & (calcium|mets|secondaries|myeloma|chemo|brain)',
    '(legs|leg|feet) ~4 (gone|dead|numb|weak|wont work|not working|give way) & (back pain|spine|mets|secondaries|bladder|bowels|wet myself)',

    '(back|spine) & (legs|leg) ~5 (numb|weak|listen|give|giving|gone|heavy|wobbly|jelly|tingly|not work*) & (cancer|secondaries|mets|bone|bones|metastases|prostate|breast|myeloma|pee|wee|bowel*)',
    '(can not|not) feel ~5 (pee|wee|bottom|bum|going|saddle|seat)',
    '(face|neck) ~4 (swollen|swelling|puffed|puffy) & (breath*|lie|choking|veins|lymphoma|lung|chest)',
    '(cough*) ~3 (up)? blood',
    '(nosebleed|nose bleed|bleeding|gums) ~6 (not stop|no stop|<20..120>|will not|hour) & (platelets|chemo|leukaemia|not stop|warfarin|no stop)',
    'platelets <1..20> & bleed*',
    '(vomit*|throwing up|coughed) ~2 (blood|coffee grounds)',
    '{chemo} & (breathless|can not breathe|get my breath|get me breath|chest pain)',
    '(calf|leg) ~6 (swollen|up like|football|swelling) & (breath|breathe|chest|breathless)',
  ],
  unless: ['resolved', 'general-fact'],
  matches: [
    'Coughing up blood, an egg cup or so at a go. Stage 3 lung. Is this just the radiotherapy??',
    'nosebleed 50 mins no stop platelets 12',
  ],
  spares: ['Peeing blood was what took me to the doctor to start with, last August, and it is clear now'],
} as const;
