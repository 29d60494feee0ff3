/** Leaves out insulin to lose weight. */
export const insulinOmission = {
  id: 'eating-disorder.insulin-omission',
  version: 2,
  category: 'eating-disorder',
  severity: 'red',
  state: 'visible-with-note',
  why: 'Leaves out insulin to lose weight.',
  within: 'nearby',
  any: [
    '(insulin|basal|bolus|jab|injection|units) & (skip*|miss*|less|without|stop*|leave*|drop*|cut*) & (weight|thin|thinner|thinness|slim*|skinny|fat|size|lbs|stone|pounds|jeans|bikini|dress|body)',

    '(high sugar|high sugars|sugars high|running high|run high) ~8 (thin|weight|slim|skinny|size|dress|jeans|body|lose)',
    '(take|taking|took|inject*|bolus*) less (and less)? ~4 (thin|slim|weight|insulin|size) ',
    'less and less & (slim|thin|weight|sugar|insulin)',
    '(insulin|basal|bolus) ~6 (makes|make|made|making) me (fat|huge|big|gain|put on|balloon) & (skip*|less|stop*|none|miss*|leave|cut|hate)',
    '(pounds|lb|stone|kilos|weight) ~4 (gone|off|down|dropped|lost) & (skip*|without|no) ~3 (insulin|basal|bolus|jabs|units)',

    '(skip|skipping|skipped|miss|missing|leave out|leaving out|leaving|cutting|dropping|not taking|not taken|stopped|stopping|omit*|ditch*|unclip*|under dos*|underdos*) ~4 (insulin|basal|bolus|jabs|doses|injections|lantus|units|it) & {thin}',
    '(insulin|unit|units|basal) & {thin} & (none|no|without|skip*|less|hardly|feels like fat|fat going in)',
    '(unclip|disconnect|take off|suspend) ~3 (it|pump|my pump) & (thin|weight|year|clinic think*|years)',
    'ketones ~4 (green light|weight|thin|skinny|burn*)',
    'diabulimia',
    'every unit & fat',
  ],
  unless: ['past-calm', 'past-date', 'quoted', 'help-offered', 'doctor-led'],
  matches: [
    'skip my basal to lose weight',
    'Every unit I take feels like fat going in. I had none yesterday and none today.',
  ],
  spares: [
    'Someone on the bus watched my injection and said his mother did that with a great glass thing',
    'skip breakfast before bloods',
    'my insulin makes me hungry and I put weight on, dietitian is helping',
  ],
} as const;
