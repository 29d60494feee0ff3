/** Says an overdose has been taken. */
export const overdoseTaken = {
  id: 'suicide.overdose-taken',
  version: 3,
  category: 'suicide',
  severity: 'crisis',
  state: 'held',
  why: 'Says an overdose has been taken.',
  within: 'nearby',
  any: [
    '(drank|drunk|swallowed|downed) ~3 (bleach|antifreeze|toilet cleaner|drain cleaner|weedkiller|white spirit|under the sink)',
    '(pills|tablets) ~2 (working|kicking in) & (tell (nobody|no one)|goodbye|not (frightened|scared))',
    '(took|taken|swallowed|necked|had) (<20..200>|a whole (box|pack|packet|bottle) of|all the|too many|loads of|a load of|handfuls? of|a handful of|a bunch of) ~2 (paracetamol|tablets|pills|codeine|ibuprofen|amitriptyline|tramadol|morphine|zopiclone|sleeping|diazepam|antidepressants|sertraline|aspirin|oramorph)',

    '(took|taken|swallowed|had|necked|take) (them|it|em|all of them|the lot|all my|everything) & (feel weird|half hour|half an hour|hour ago|minutes ago|on my own|want to be|head|sleepy|dizzy|scared|dont want to|did not want|goodbye|happening|now what|sorry|numb|sick now|heart)',
    '(i)? (have|ive) (just)? (taken|took|swallowed) (too many|a load|loads|lots|all|a lot|handfuls|more than)',
    '(taken|took) ~2 (overdose|od) (now|just|tonight|today|an hour)',
    '(cut|slit|slashed) my (wrists|wrist|throat|neck) & (bleeding|blood|now|wont stop|deep|help|tonight)',
    '(bleeding|blood) & (wrist|wrists) & (cut|deep|stop)',

    '(i have|ive|i|just|have) (took|taken|take|swallowed|necked|had) (them|it|em) all',
    '(i have|i|just) (just)? (took|taken|swallowed|necked) (all|the whole|the lot|loads|too many|a whole|every|a load|a box|handful|a handful|an overdose|<15..200>) (of)? ~3 (tablets|pills|insulin|paracetamol|meds|box|bottle|amitriptyline|morphine|codeine|pack|strip|them|overdose)?',
    '(took|taken) an overdose & (now|help|tonight|just|hour|minutes|ago|spinning|scared|today)',
    '(injected|took|taken) (all|the whole|a whole|my whole|<80..1000>) ~4 (insulin|pen|units) & (purpose|sorry|want|die|help|scared|sleep|over)',
    'i have (just)? (od|overdosed)',
    'took (all)? (my|the) (tablets|pills|insulin|meds) & (sorry|bye|goodbye|want to die|end it|scared|regret)',
  ],
  unless: ['denied', 'past-calm', 'past-date', 'quoted', 'help-offered'],
  spare: [
    '(a|each|every|per) day',
    'daily|mg|morning',
    'with (breakfast|water|food|tea)',
    '(last|week|last) (year|month|winter|summer)',
    'this morning with (breakfast|water)',
    'when ~5 (result|diagnosed|told)',
    'used to',
  ],
  matches: [
    'she drank bleach to get it over with',
    'ive done it ive took em all. head spinning. dont no if i want to now. help',
    'I just took 40 paracetamol',
  ],
  spares: ['I took my tablets this morning with breakfast', 'When I got my result in 96 I took an overdose. I lived.'],
} as const;
