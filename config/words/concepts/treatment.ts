/** Medicine and treatment, and leaving it. */
export const treatmentConcepts = {
  vital: [
    'insulin|basal|bolus|lantus|novorapid|levemir|tresiba|fiasp|humalog|tacrolimus|mycophenolate|ciclosporin|sirolimus|azathioprine|steroids|prednisolone|hydrocortisone|dialysis|haemo|haemodialysis|chemo|radiotherapy|immunotherapy|arvs|art|antiretrovirals|biktarvy|triumeq|dolutegravir|tamoxifen|letrozole|warfarin|apixaban|anticoagulants|immunosuppressants|antirejection|dialysing|injecting|inject',
    '(blood thinners|anti rejection|anti rejections|anti reject|rejection meds|rejection tablets|hiv (meds|tablets|medicine|pills|medication)|chemo tablets|heart (pills|tablets|meds)|(the|my) machine)',
    '(my|me|all my|any of my|all the|all of my) ~1 (meds|medication|medications|medicine|medicines|tablets|pills|treatment|injections|jabs|drugs|antidepressants|immunosuppressants|sessions)',
    '(meds|medication|medicine|treatment|tablets)',
  ],
  treatment: [
    '{vital}',
    'meds|medication|medicine|medicines|tablets|pills|treatment|injections|jabs|sessions|session|cycle|cycles|transplant|machine|unit|metformin|antidepressants|immunosuppressants|capsules|pump',
  ],
  'any-medicine': [
    '{treatment}',
    'ramipril|amlodipine|statin|statins|pregabalin|gabapentin|codeine|morphine|ibuprofen|paracetamol|antibiotics|amoxicillin|hydroxychloroquine|methotrexate|efavirenz|patches|patch|dose|doses|units|unit|background|lunchtime|tablet|pill|capsule|binders|binder|inhaler|tabs|diuretic|furosemide|aspirin|tramadol|diazepam|steroid|prednisone|pred|iron|levothyroxine|prozac|sertraline|ratio|ratios',
  ],
  stop: [
    '(stopped|stopping|stop|quit|quitting|ditched|ditching|jacked|jacking|packed|packing|binned|binning|knocked|chucked|abandoned|dropped|sacked|coming off|come off|came off|gone off|given up|giving up|gave up|give up|turning my back on|walked away from|refused|refusing|no longer (taking|going|doing|injecting|having)|weaned myself off|took myself off|taking myself off) (in|off|up|with)?',
  ],
  'not-taking': [
    '(not|never|stopped|isnt|havent|hasnt|wont) ~2 (taking|taken|take|took|injected|injecting|inject|doing|done|going|gone|been|having|had|bother|bothered|bothering|started|opened|open|touched|collect|collected)',
  ],
  'not-going': [
    '(not|never|wont) ~2 (going|go|gone|been|turning up|turn up|attend|attending) (back)? (to)? (the|my)? (dialysis|unit|chemo|clinic|hospital|haemo|machine|treatment|session|sessions|cycle|radiotherapy|transplant)',
  ],
  disposed: ['(in the bin|in the dustbin|down the (sink|toilet|loo|drain)|flushed|binned|under the bed|in a drawer)'],
  swap: ['swapped|swapping|replaced|replacing|traded|switched'],
  secret: [
    '(not|never|havent|without) ~2 (telling|told|tell|mention|mentioning|mentioned|said|saying|letting on) (anyone|anybody|them|the|my|him|her|nobody|a soul|dave|clinic|team|no one|hospital|unit|mum|dad|wife|husband|consultant|doctor|dr|it)?',
    '(nobody|no one|noone|nobodys|no ones) (knows|know|clocked|noticed|notices|notice|has)',
    'do not know',
    'told (nobody|no one|noone)',
    '(clinic|hospital|team|unit|mum|doctor|consultant|doctors|they|wife|husband|kids|nurse) ~2 (thinks|think|do not know|does not know|dont know|not know)',
    'shhh|shh|secretly',
    '(dont|do not) (@|at)? (me|tell|lecture)',
    '(pretend|pretending|lied|lying|lie) ~3',
    'we do not speak of it',
    'dont @',
  ],
  thin: [
    '(lose|losing|lost|drop|dropping|shed|shedding) ~2 (weight|stone|pounds|lb|lbs|kilos)',
    'weight|thin|thinner|skinny|slim|slimmer|fat|size|dress|bikini|belly|9lb|kg|jeans|calories|bridesmaid|wedding|summer body|lighter',
  ],
} as const;
