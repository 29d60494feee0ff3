/** Tells somebody to do something with their treatment that could do grave harm. */
export const medicalAdviceHarmful = {
  id: 'medical-advice.harmful',
  version: 3,
  category: 'medical-advice',
  severity: 'red',
  state: 'held',
  why: 'Tells somebody to do something with their treatment that could do grave harm.',
  within: 'nearby',
  any: [
    '(do not|dont) ~2 (go|waste|wasting|bother*) ~3 (their time|hospital|a e|999|pep|unit|ambulance)',
    '(good wash|sleep it off|walk it off|wait it out|ride it out|flush it out) & (you|u|dont|just|need)',
    '(stop|come off|quit|drop|ditch|bin|skip|miss|throw away|you stop|you must stop) (all|your|ur|the|that)? ~3 (insulin|arvs|art|hiv meds|antiretrovirals|tacrolimus|immunosuppress*|anti rejection|antirejection|steroids|pred|prednisolone|dialysis|session|chemo|basal|blood thinners|warfarin) & (your|ur|you|u|yourself|holiday|detox|today|trust|myth|everyone) ',
    '(double|triple|treble|doubling|twice) (your|ur|the|on|it|what|that|until|till)  ~3 (insulin|bolus|basal|morphine|patches|patch|warfarin|fentanyl|oramorph|methotrexate|packet|units|digoxin|they|oxy*)',
    '(double|triple|treble|quadruple|doubling|tripling) (up on)? (your|ur|the) ~3 (tacrolimus|tac|prograf|adoport|envarsus|ciclosporin|mycophenolate|azathioprine|sirolimus|lithium|beta blockers|bisoprolol|chemo|capecitabine|thyroxine|apixaban|rivaroxaban|blood thinners|furosemide|metformin|gliclazide|codeine|tramadol|gabapentin|pregabalin|paracetamol|arvs|steroids|prednisolone|pred)',
    '(pred|steroids|prednisolone) & (cold turkey|stop dead|no need to taper|tapering is)',
  ],
  unless: ['doctor-led', 'quoted', 'asks', 'past-calm', 'past-date'],
  spare: [
    'never stop',
    '(do not|dont|should not|must not) (ever)? (stop|double|skip|miss|come off)',
    '(your|ur|the) (team|nurse|doctor|consultant|clinic) (will|may|might|can|says|said|tells)',
    'i (stopped|came off|was)',
    'to lose weight',
  ],
  matches: [
    'dont bother a&e with ketones. double your bolus and keep doubling til they clear.',
    'Come off your ARVs three months a year, gives your liver a holiday.',
    'tapering pred is a myth. stop dead. today',
    'you should double your dose of tacrolimus',
  ],
  spares: [
    'Should I double my dose of tacrolimus after being sick?',
    'my nurse told me to double my basal on steroid days',
    'my team told me never to stop the background insulin',
  ],
} as const;
