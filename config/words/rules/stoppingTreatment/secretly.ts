/** Has stopped, or means to stop, treatment that they need, and says the team does not know. */
export const secretly = {
  id: 'stopping-treatment.secretly',
  version: 1,
  category: 'stopping-treatment',
  severity: 'red',
  state: 'visible',
  why: 'Has stopped, or means to stop, treatment that they need, and says the team does not know.',
  within: 'nearby',
  any: [
    '(not|never|havent|have not) ~4 {vital} & {secret}',
    '(pretend|pretending|lying|lie|lied|fibbing) ~8 (taking|took|taken|meds|tablets|insulin|dialysis|dose)',
    '(tell|told|telling) (them|the clinic|my nurse|the nurse|my mum|my wife|everyone|my doctor) i (am|take|have|do|take) ~3 (taking|fine|taken|take|them)',
    'hiding ~3 (tablets|pills|meds|insulin) & (not taking|instead of|stopped|bin|mattress)',

    '{stop} ~4 {treatment} & {secret}',
    '{treatment} ~8 {disposed} & {secret}',
    '{not-taking} ~4 {treatment} & {secret}',
    '{not-going} & {secret}',
    '(only|just) (going|go|doing|do|inject*|take) ~6 (once|when) & {secret}',
    '(cancelled|cancelling) ~4 (radio|chemo|scan|dialysis|lot|treatment|transplant|op)',
    '(faith|pastor|prophet|church|imam|god|healer) & (put away|stopped|bin|put|off) ~6 {treatment}',
    'healed & (put away|stopped|bin|no more) & {treatment}',
    '{swap} ~3 {treatment} ~3 (for|with) ~4 (vitamin*|multivitamin*|herb*|tea|honey|oil|sweets|supplement*)',
  ],
  unless: ['doctor-led', 'quoted', 'other-subject-close', 'new-kidney', 'training-joke', 'past-calm', 'past-date'],
  spare: ['(cancelled|cancelling) (on me|by|my)', 'not telling (you|u) again'],
  matches: ['coming off dialysis, not telling anyone', 'Thinking of jacking in dialysis. Not told the consultant.'],
  spares: [
    'the doctor stopped my tacrolimus',
    'my consultant is stopping the methotrexate before we try for a baby',
    "Coming off the machine for good after Friday!!! Surgeon says the new kidney's doing all the work",
  ],
} as const;
