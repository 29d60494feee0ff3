/** Somebody else may be in danger of their life now. */
export const otherInDanger = {
  id: 'suicide.other-in-danger',
  version: 3,
  category: 'suicide',
  severity: 'crisis',
  state: 'visible-with-note',
  why: 'Somebody else may be in danger of their life now.',
  within: 'nearby',
  any: [
    '(handed|given|gave|giving|left) me (her|his|their) ~6 (keys|bank card|watch|pin|letter|letters|envelope) & ((letter|letters|envelope|post|open) ~4 after|bolt|locked|very low|so low|been low|goodbye)',
    '(found|find|left) ~3 (his|her|their|lad|lads|son|sons|daughter|daughters|mums|dads|husbands|wifes|brothers|sisters) ~1 note & (insulin|insulins|tablets|pills|meds|morphine|rope|knife|car) ~2 gone',
    '{someone} & (locked (himself|herself|themselves) in) & (pills|tablets|knife|razor|kill|die|blade|insulin)',
    '{someone} ~3 (posted|texted|messaged|sent|says|said) & (goodbye|final|tonight) & (pills|kill|bridge|end it|ending|suicide|die|not answering)',
    '{someone} (has|have|is|just)? (just)? (taken|took|swallowed|necked) (all|a load|loads|too many|a whole|the whole|an overdose|an od|a box|(his|her|their) ~2 (tablets|pills|insulin|meds|medication|morphine|overdose|paracetamol)|<15..200>) & (will not wake|wont wake|not waking|can not wake|now|unconscious|not responding|breathing|slurring|tonight|what do i do|help|ambulance|will not answer|minutes|hour|floor|drowsy|locked)',
    '(he|she|they|{relative}) (has|have|is)? (says|said|messaged|texted|told me|rang|sent|got|written|wrote|posted|put) & (tonight|tomorrow|on the bridge|got the tablets|saved (up)? tablets|has a plan|date|pills|rope|goodbye|note) & {kill-other}',
    '{someone} ~6 (on the bridge|on the roof|on the ledge|at the station|by the tracks) & (jump|going to|not answering|end|kill|goodbye|says|saying)',
  ],
  unless: ['past-calm', 'past-date', 'quoted', 'bereaved'],
  matches: [
    'A friend gave me her keys and a letter to open after. She has been very low.',
    "Found my son's note. His tablets are gone.",
    "she's taken all her tablets and won't wake",
    'my brother has taken a load of pills and will not wake up',
  ],
  spares: ['My uncle took his hat off now and then to scratch.', "My friend says she'll end it"],
} as const;
