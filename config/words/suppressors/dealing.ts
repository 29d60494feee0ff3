/** Warnings, gifts and talk of the rules. */
export const dealingSuppressors = [
  {
    id: 'scam-report',
    version: 2,
    why: 'Warns of it.',
    where: 'nearby',
    any: [
      '(got|been|was) (stung|ripped off|caught out|taken in)',
      'scam|scams|scammer|(something|seemed|looked|looks|that|those|a) dodgy|beware|warning|reported|fake|fraud|spam|deleted|conned|nonsense|tosh|illegal|forward',
      'do not (fall|click|buy|trust)',
    ],
  },
  {
    id: 'free-gift',
    version: 1,
    why: 'Given away, or handed back.',
    where: 'nearby',
    any: [
      'free to',
      'giving away',
      '(back|return*|hand*) ~3 (to the)? (pharmacy|chemist|boots|hospital|unit|abbott)',
      'charity shop',
      'second hand ~2 bag',
      'selling (the|my|our) (house|car|flat|bike|caravan|piano|sofa)',
      '(charity|bake|raffle|cake|jumble|car boot|garage) (sale|stall)',
    ],
  },
  {
    id: 'asks-law',
    version: 1,
    why: 'About how donation works.',
    where: 'sentence',
    any: [
      '(paired|exchange|sharing) (scheme|exchange|kidney)',
      '(is it)? (illegal|legal|law|offence|against the law)',
      'work up',
      'coordinator',
    ],
  },
  {
    id: 'rules-talk',
    version: 1,
    why: 'Talks about the rules or about staying safe.',
    where: 'nearby',
    any: [
      'charter|report button|moderator|moderators|mods can|house rules|reporting',
      'edit yours',
      'if somebody asks',
      'pinned post',
    ],
  },
  {
    id: 'calling-out',
    version: 1,
    why: 'Speaks against it.',
    where: 'nearby',
    any: [
      '(is|was|are|aren|isnt|not) (not)? (okay|ok|fair|funny|true|acceptable)',
      'nobody should',
      '(please|can we) (stop|not)',
      '(calling|called|call) (people|gay|me|us|someone|anybody|him|her|anyone|somebody)',
      'we are all just',
      'marched|bullied|discrimination|stigma|racist|racism|homophob*|ableist|abuse',
      'not anyones fault|not fair',
    ],
  },
] as const;
