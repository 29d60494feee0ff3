/** A milder or past worry about how somebody treats somebody. */
export const concern = {
  id: 'safeguarding-abuse.concern',
  version: 3,
  category: 'safeguarding-abuse',
  severity: 'amber',
  state: 'visible-with-note',
  why: 'A milder or past worry about how somebody treats somebody.',
  within: 'nearby',
  any: ['goes silent ~3 (days|weeks)'],
  unless: ['quoted', 'fiction'],
  spare: ['sensor|pump|libre|side effect*|swelling|itch*|wee|poo|bruis*'],
  matches: ["He doesn't shout exactly, he just goes silent for days if I ring my sister."],
  spares: ['is it normal for the sensor to itch'],
} as const;
