import type { Category, ScreenedState, Severity } from '../../contract/screening.ts';

/** What a statistical model's opinion means to a supporter, and how the text may be shown, from the class table of the safety design. */
export interface ModelReason {
  readonly why: string;
  readonly state: ScreenedState;
}

type Flagged = Exclude<Severity, 'green'>;
type Judged = Exclude<Category, 'profanity' | 'none'>;

const at = (state: ScreenedState, why: string): ModelReason => ({ why, state });
const always = (state: ScreenedState, why: string): Record<Flagged, ModelReason> => ({
  amber: at(state, why),
  red: at(state, why),
  crisis: at(state, why),
});

/** Reasons by class and severity. They say what a text reads like, never what its writer is. */
export const modelReasons: Record<Judged, Record<Flagged, ModelReason>> = {
  suicide: {
    amber: at('visible', 'Reads like hopelessness, or worry about somebody who may not want to live.'),
    red: at('visible-with-note', 'Reads like thoughts of ending a life.'),
    crisis: at('held', 'Reads like a farewell, or a plan to end a life.'),
  },
  'self-harm': always('visible-with-note', 'Reads like somebody hurting themselves.'),
  'stopping-treatment': always('visible', 'Reads like stopping or skipping treatment.'),
  'medical-emergency': always('visible', 'Reads like signs of a medical emergency.'),
  'safeguarding-abuse': always('visible-with-note', 'Reads like somebody being controlled, neglected or hurt.'),
  'eating-disorder': always('visible-with-note', 'Reads like disordered eating, or leaving out insulin for weight.'),
  'medical-advice': {
    amber: at('held', 'Reads like telling others what treatment to take.'),
    red: at('held', 'Reads like an instruction that could do harm.'),
    crisis: at('held', 'Reads like an instruction that could do harm.'),
  },
  'false-cure': always('held', 'Reads like a claim of a cure that is none.'),
  selling: always('held', 'Reads like selling.'),
  'organ-trade': always('held', 'Reads like paying or being paid for an organ.'),
  'contact-details': always('masked', 'Reads like giving or asking for contact details.'),
  hate: always('held', 'Reads like contempt for a group of people.'),
  outing: always('held', 'Reads like telling somebody else’s diagnosis or name.'),
  harassment: {
    amber: at('visible', 'Reads like an insult to somebody here.'),
    red: at('held', 'Reads like a threat, or like hounding somebody.'),
    crisis: at('held', 'Reads like a threat to somebody’s life.'),
  },
  grooming: always('held', 'Reads like winning somebody’s trust to take advantage of it.'),
  intrusion: always('held', 'Reads like looking for people to study, report on or recruit.'),
  spam: always('held', 'Reads like advertising or a scam.'),
};
