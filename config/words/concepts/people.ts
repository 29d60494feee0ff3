/** People, times and days. */
export const peopleConcepts = {
  myself: ['myself|missen|mesen|meself'],
  day: ['monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|weds|thurs|fri'],
  soon: [
    'tonight|tomorrow|morra|midnight|tonights|tomorrows',
    'this (week|evening|afternoon|morning|weekend)',
    'in the morning',
    'in a (few|couple of) (hours|days|minutes)',
    '(by|on|after|come|till|until|before|for|past|be) {day}',
    '{day} (night|morning|while)?',
    'right now',
    'when {person} (is|are|goes|go|has gone|in|gets) ~2 (nights|bed|work|asleep|out|school|sleep)',
    'after (payday|christmas|easter)',
    '(at|by) half? (<1..12>|nine|ten|eleven|twelve)',
    'next week',
    'half term',
  ],
  relative: [
    'mum|dad|wife|husband|partner|boyfriend|girlfriend|brother|sister|son|daughter|nan|grandad|mother|father|cousin|aunt|uncle|niece|nephew|grandson|granddaughter|kids|child|children|girls|boys|lads|bairns|parents|family|ex|fiance|stepdad|stepmum|missis|flatmate|housemate|flatmates',
    'mums|dads|wifes|husbands|partners|brothers|sisters|sons|daughters|boyfriends|girlfriends',
  ],
  person: [
    '{relative}',
    'he|she|they|friend|friends|mate|mates|neighbour|colleague|someone|lass|bloke|guy|girl|boy|man|woman|lady|buddy|member|people|everyone|nobody|student|resident|client|kid|bestie|house',
  ],
  someone: [
    '(my|our|her|his|their|the|a|wor|one|that) ~1 {relative}',
    '{relative}',
    '{person}',
    '(my|our|a|the|one) ~2 (friend|mate|sister|brother|buddy|member|neighbour|flatmate|partner|lad|kid|lass)',
  ],
  family: [
    '(my|the|our|me|each of the|each of) ~1 {relative}',
    '{relative}',
    'each of (them|you)',
    'everyone|everybody',
    'our <n>',
    'dave|our kid',
  ],
  'doctor-word': [
    'doctor|doctors|nurse|nurses|consultant|consultants|team|clinic|gp|dsn|oncologist|nephrologist|hospital|pharmacist|unit|specialist|dietitian|registrar|surgeon|surgery|chemist|professor|prof|transplant team|hospice|onc|hiv doctor|renal|cns|endo|endocrinologist|midwife|paramedic|paramedics',
  ],
} as const;
