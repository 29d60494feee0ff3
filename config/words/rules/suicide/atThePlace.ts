/** Alone at a dangerous place, in words that worry. */
export const atThePlace = {
  id: 'suicide.at-the-place',
  version: 3,
  category: 'suicide',
  severity: 'crisis',
  state: 'held',
  why: 'Alone at a dangerous place, in words that worry.',
  within: 'nearby',
  any: [
    '(i am|im|stood|standing|sat|sitting|parked|walking|here|stuck) ~4 (on|at|by|near|to|on top of) ~2 (bridge|cliff|railway|train line|tracks|rails|river|canal|edge|roof|multi storey|platform|viaduct|beachy head|motorway bridge|lock|quay|docks|harbour|pier) & ({farewell}|jump|over|end|dark|alone|cold|nobody|no one|sorry|one step|not going home|not coming|want to|easy|so easy|quiet|water)',
    'one more step (and|would|forward|then)?',
    'one step (forward|and it|and i|would|then)',
    '(rope|belt|noose) & (tree|garage|loft|banister|beam|door|woods|shed)',

    '{place} & {farewell}',
    '{place} & {finality}',
    '(river|bridge|canal|cliff|edge|roof|tracks|train|trains|car park|viaduct) & know where i (was|am)',
    '(cliff|bridge|river|roof|viaduct) ~8 (driving down|driving there|walking there|going there) (now|tonight)?',
    '{place} & driving (down)? there now',
    '(let|watched) ~2 trains (go|pass) & (last|next) one',
    'not planning on coming back',
    '{place} & what i need',
    '(on|at|over) the (bridge|edge|ledge|wrong side) & (jump|end it|do it|sorry|cold|alone|goodbye)',
    'cliff path & (driving|going|walking) ~2 (now|tonight)',
  ],
  unless: ['denied', 'past-calm', 'idiom', 'quoted', 'help-offered', 'cheerful'],
  spare: ['(skipping|tow|swing) rope', 'rope ~6 (swing|swings|boat|tent|tree house|tyre)'],
  matches: [
    "I'm in the car park on the top floor and I can see the unit from the edge. Just wanted someone to know where I was.",
    'im by the river. its dark and no ones here. phone on 4%. just wanted to say thank u',
  ],
  spares: [
    "rope's in the shed for the swing",
    'Skipping rope in the garage, week three',
    'Walked by the river with my sister, 12 weeks post op. Legs are jelly, heart is full',
  ],
} as const;
