/** Talks of ending treatment as a plan made with the team, or of care without it. */
export const planned = {
  id: 'stopping-treatment.planned',
  version: 1,
  category: 'stopping-treatment',
  severity: 'amber',
  state: 'visible',
  why: 'Talks of ending treatment as a plan made with the team, or of care without it.',
  within: 'nearby',
  any: [
    '(thinking|considering|wondering) ~4 (stopping|ending|withdrawing) ~3 (dialysis|treatment|chemo) & (team|doctor|consultant|family|hospice|age|palliative|nurse|quality)',
    '(quality|quantity) (over|not|of life) & (stop|dialysis|chemo|treatment|decided)',
    '(hospice|palliative) & (stop|stopping|decided|agreed|chosen|no more) ',

    '(conservative|symptom|palliative) (care|management|road|route|pathway|treatment)',
    '(max|maximum) conservative',
    '(agreed|decided|chosen|chose|decide|choose|choosing|decision|discussed) ~8 (stop|not start|not to start|no more|end|without|come off|finish) ~4 (dialysis|chemo|treatment|chemotherapy|it)?',
    '(no more|any more|further) (chemo|treatment|dialysis) & (hospice|clinic|doctor|team|dr|forms|above board|family)',
    '(last|final) session & (team|peace|date|family)',
    '(said|i said) no (more)? (chemo|dialysis|to (chemo|dialysis|treatment))',
    'not having the transplant',
    '(turned off|switch off|turn off|deactivat*) ~4 (icd|defib*|shock)',
    '(decided|leaning|wants) to (stop|symptom)  ~3 (dialysis|care)?',
    'without the chemo',
    '(chosen|wants|decided) to stop & (oncologist|treatment|time not cure|support)',
    'giving up (dialysis|chemo|treatment)',
  ],
  unless: ['cheerful', 'new-kidney'],
  matches: [
    "Talked it through with my renal consultant and the palliative nurse. I'm 74, tired, and we've agreed I won't start dialysis.",
    'coming off with the team: conservative care it is',
  ],
  spares: ['My consultant agreed to move my dialysis slot'],
} as const;
