/** Talks of ending treatment as a plan made with the team, or of care without it. */
export const planned = {
  id: 'stopping-treatment.planned',
  version: 2,
  category: 'stopping-treatment',
  severity: 'amber',
  state: 'visible',
  why: 'Talks of ending treatment as a plan made with the team, or of care without it.',
  within: 'nearby',
  any: [
    '(hospice|palliative) & (stop|stopping|decided|agreed|chosen|no more) ',
    '(conservative|symptom|palliative) (care|management|road|route|pathway|treatment)',
    '(no more|any more|further) (chemo|treatment|dialysis) & (hospice|clinic|doctor|team|dr|forms|above board|family)',
  ],
  unless: ['cheerful', 'new-kidney'],
  spare: ['hospice (shop|choir|raffle|lottery|walk)'],
  matches: [
    "Talked it through with my renal consultant and the palliative nurse. I'm 74, tired, and we've agreed I won't start dialysis.",
    'coming off with the team: conservative care it is',
  ],
  spares: ['We have chosen the curtains from the hospice shop.', 'My consultant agreed to move my dialysis slot'],
} as const;
