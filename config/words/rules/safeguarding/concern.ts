/** A milder or past worry about how somebody treats somebody. */
export const concern = {
  id: 'safeguarding-abuse.concern',
  version: 2,
  category: 'safeguarding-abuse',
  severity: 'amber',
  state: 'visible-with-note',
  why: 'A milder or past worry about how somebody treats somebody.',
  within: 'nearby',
  any: [
    'done to me & (the cutting|fgm|circumcis*|ceremony)',
    '(carer|nurse|home|staff|hospital|ward) ~4 (rough|rude|ignores|ignored|neglect*|shouted|nasty) ',
    '(argue|arguing|rows|shouting|temper|jealous|possessive|controlling) & (husband|wife|partner|boyfriend|girlfriend|he|she) & (worry*|worse|normal|scared|walking|since|meds)',

    'goes silent ~3 (days|weeks)',
    '(silent treatment|gaslight*)',
    '(my ex|ex husband|ex wife|ex partner) ~3 (used to|controlled|control|hit|abused|was violent) ',
    '(neighbour|neighbours|neighbour*) & (screaming|shouting at|bruises|having a go) & (lad|kid|child|boy|girl|son|daughter|baby|wife)',
    '(snap|snapped|shouted|lost it|lost my temper|lose my temper) (at|with) ~3 (wife|husband|mum|dad|her|him|son|daughter) & (carer|caring|guilty|ashamed|scared|tired|hate)',
    '(is that|is it|am i) (being funny|abuse|controlling)',
    '(survivor|survived) ~3 (abuse|domestic violence)',
    '(keeps|always) (commenting|criticising|putting me down|telling me im useless)',
  ],
  unless: ['quoted', 'fiction'],
  spare: ['sensor|pump|libre|side effect*|swelling|itch*|wee|poo|bruis*'],
  matches: ["He doesn't shout exactly, he just goes silent for days if I ring my sister."],
  spares: ['is it normal for the sensor to itch'],
} as const;
