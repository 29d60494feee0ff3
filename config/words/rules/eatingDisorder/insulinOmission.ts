/** Leaves out insulin to lose weight. */
export const insulinOmission = {
  id: 'eating-disorder.insulin-omission',
  version: 3,
  category: 'eating-disorder',
  severity: 'red',
  state: 'visible-with-note',
  why: 'Leaves out insulin to lose weight.',
  within: 'nearby',
  any: [
    '(insulin|basal|bolus|jab|injection|units) & (skip*|miss*|less|without|stop*|leave*|drop*|cut*) & (weight|thin|thinner|thinness|slim*|skinny|fat|size|lbs|stone|pounds|jeans|bikini|dress|body)',
    '(skip|skipping|skipped|miss|missing|leave out|leaving out|leaving|cutting|dropping|not taking|not taken|stopped|stopping|omit*|ditch*|unclip*|under dos*|underdos*) ~4 (insulin|basal|bolus|jabs|doses|injections|lantus|units|it) & {thin}',
    'every unit & fat',
  ],
  unless: ['past-calm', 'past-date', 'quoted', 'help-offered', 'doctor-led'],
  spare: ['like a stone'],
  matches: [
    'skip my basal to lose weight',
    'Every unit I take feels like fat going in. I had none yesterday and none today.',
  ],
  spares: [
    'My bolus before a swim drops me like a stone.',
    'Someone on the bus watched my injection and said his mother did that with a great glass thing',
    'skip breakfast before bloods',
    'my insulin makes me hungry and I put weight on, dietitian is helping',
  ],
} as const;
