/** Hints that they do not expect, or do not want, to be here much longer, without saying so outright. */
export const quiet = {
  id: 'suicide.quiet',
  version: 2,
  category: 'suicide',
  severity: 'amber',
  state: 'visible',
  why: 'Hints that they do not expect, or do not want, to be here much longer.',
  within: 'nearby',
  any: [
    'i (can not|do not|never) see (me|myself) (here|around|about) (by|at|in|past|after|for|come)',
    'i (will not|do not think i will|doubt i will|can not see me|can not see myself) ~2 (see|seeing|making it to|make it to|being here|be here) ~3 (christmas|spring|summer|new year|birthday|next year|easter)',
    '(giving|gave|given) (away)? (all)? (of)? my ~2 (things|stuff|records|books|tools|clothes|jewellery|collection|belongings|possessions|guitar|watch|tackle) & (will not need|not need|no use|where i am|not be here|have no need|someone should have)',
    '(would|will) (anyone|anybody|they|people) (even|really)? (miss|notice|care) (me|if i|when i)',
    '(no|not any|run out of) fight left',
  ],
  unless: ['denied', 'past-calm', 'past-date', 'idiom', 'quoted', 'help-offered', 'cheerful'],
  spare: [
    'here (for|at|by|next) ~3 (meeting|quiz|club|walk|clinic|session|delivery|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|nine|ten|<1..12>)',
    'holiday|meeting|quiz|away|tenerife|shift|train|rota|appointment',
    'only way out (of|is (by|the (lift|stairs|door|m)|through the))',
    'needing (it|them|that|those|my) ~4 (wheelchair|frame|stick|crutches|machine|dialysis|charger|coat)',
  ],
  matches: [
    'Gave my records to our lad. I will not need them where I am going.',
    "Would anyone even notice if I wasn't in the chair on Monday",
    'I cannot see myself here by spring and I do not mind',
    "I've no fight left in me",
  ],
  spares: [
    'I will not be here for the quiz, we are off to see my sister',
    'I will not be needing my stick any more, the new hip is grand',
    'The only way out of that car park is through the hedge',
  ],
} as const;
