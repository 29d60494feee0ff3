/** A temperature of 37.5 or more, under 36, or shivering during cancer treatment: the 24-hour line must hear now. */
export const chemoFever = {
  id: 'medical-emergency.chemo-fever',
  version: 3,
  category: 'medical-emergency',
  severity: 'crisis',
  state: 'visible',
  why: 'A temperature of 37.5 or more, under 36, or shivering during cancer treatment: the 24-hour line must hear now.',
  within: 'nearby',
  any: [
    'day <5..20> & <38..41> & (teeth|shivery|shivering|shivers|wobbly|rigors)',
    '(chemo|treatment|oncology|cycle) & ({temperature}) ~6 (<37.5..42>|<100.4..106>|high|up|spiked|spiking|climbing)',
    '{chemo} & {temperature} ~5 <34..35.9>',
    '{fever} & last chemo',
    'chemo line & {fever}',
    'chemo & (mottled|confused|talking rubbish|talking nonsense|not making sense)',
  ],
  unless: ['resolved', 'general-fact'],
  spare: [
    'degrees (in|outside) (the|my|our|a) (conservatory|garden|greenhouse|shade|sun|loft|caravan|kitchen)',
    '(neutrophils|neuts|counts|bloods) (were|was|all)? (fine|normal) ~1 home',
    '(no|normal) {temperature}',
    'scare the cat',
  ],
  matches: [
    'after two days home my temperature is 39, chemo was on monday',
    'day 9 chemo, 38.1, shivery',
    'temp 101.2F and teeth chattering, chemo was last weds, dont like to be a nuisance on a sunday',
    'im 37.6, last chemo 10 days since, feel ok just bit cold n shaky',
  ],
  spares: [
    'It was 38 degrees in the greenhouse yesterday and the chemo hat came off',
    '38 today, my birthday!',
    '36.6 this morning 10 days post chemo and feeling grand, celebrating with a bacon butty',
    'Day 8 after my second FEC-T last month I hit 38.4, hubby drove me straight in, home five days later.',
  ],
} as const;
