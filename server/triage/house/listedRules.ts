/** Every rule that a community can see and change, wherever its findings come from. */
import { modelReasons } from '../model/reasons.ts';
import type { RuleSource } from '../../contract/rules.ts';
import type { Category, ScreenedState, Severity } from '../../contract/screening.ts';
import { rules } from '../library.ts';

/** A rule as people read it. */
export interface ListedRule {
  readonly id: string;
  readonly version: number;
  readonly category: Category;
  /** Of a model's rule the highest that it gives. */
  readonly severity: Severity;
  readonly state: ScreenedState;
  readonly why: string;
  /** Findings from `words` and `structure` follow from the text alone; those from `context` and `model` are kept where a change is tried. */
  readonly source: RuleSource;
  /** Only for communities with such a condition; null: for all. */
  readonly conditions: readonly string[] | null;
  readonly matches: readonly string[];
  readonly spares: readonly string[];
}

const bookRules: readonly ListedRule[] = rules.map((rule) => ({
  id: rule.id,
  version: rule.version,
  category: rule.category,
  severity: rule.severity,
  state: rule.state,
  why: rule.why,
  source: 'words',
  conditions: rule.conditions ?? null,
  matches: rule.matches,
  spares: rule.spares,
}));

const contact = { version: 1, category: 'contact-details', severity: 'amber', state: 'masked' } as const;
const shape = { source: 'structure', conditions: null } as const;

/** What the checks of the text's shape find. */
const structureRules: readonly ListedRule[] = [
  {
    id: 'contact-details.phone',
    ...contact,
    ...shape,
    why: 'Looks like somebody’s phone number.',
    matches: ['You can ring me on 07700 900123 any evening.'],
    spares: ['Samaritans are on 116 123.', 'My BP was 120/80 and sats 94%.'],
  },
  {
    id: 'contact-details.address',
    ...contact,
    ...shape,
    why: 'Looks like somebody’s postal address.',
    matches: ['Come round, I am at 14 Acacia Avenue, Leeds LS1 4AP.'],
    spares: ['The unit is on ward 14.'],
  },
  {
    id: 'contact-details.card',
    ...contact,
    ...shape,
    why: 'Looks like the number of a payment card.',
    matches: ['Use my card 4111 1111 1111 1111 if you need to.'],
    spares: ['My potassium was 5.1, then 4.8.'],
  },
  {
    id: 'contact-details.bank',
    ...contact,
    ...shape,
    why: 'Looks like somebody’s bank details.',
    matches: ['My sort code 20-00-00, account 55779911.'],
    spares: ['My clinic reference is 20-11-26.'],
  },
  {
    id: 'contact-details.handle',
    ...contact,
    ...shape,
    why: 'Names somebody’s account on another service.',
    matches: ['I am on insta: pete_04'],
    spares: ['I saw it on insta and cried.'],
  },
  {
    id: 'contact-details.email',
    ...contact,
    ...shape,
    why: 'Looks like somebody’s e-mail address.',
    matches: ['Write to me at robin.wren@mailbox.example'],
    spares: ['I met my donor @ the hospital.'],
  },
  {
    id: 'contact-details.profile',
    ...contact,
    ...shape,
    why: 'A link to somebody’s profile or chat on another service.',
    matches: ['I am at https://t.me/robinwren'],
    spares: ['See https://www.nhs.uk/conditions/kidney-disease/'],
  },
  {
    id: 'profanity.word',
    version: 1,
    category: 'profanity',
    severity: 'green',
    state: 'visible',
    ...shape,
    why: 'A swear word. By itself that is no reason to act.',
    matches: ['That was a shit day.'],
    spares: ['I grew up in Scunthorpe.'],
  },
];

/** What the checks find that know more than the text. */
const contextRules: readonly ListedRule[] = [
  {
    id: 'spam.newcomer-link',
    version: 1,
    category: 'spam',
    severity: 'amber',
    state: 'held',
    source: 'context',
    conditions: null,
    why: 'A link in the first posts of somebody new here. A supporter looks before others see it.',
    matches: [],
    spares: [],
  },
  {
    id: 'spam.repeat-post',
    version: 1,
    category: 'spam',
    severity: 'amber',
    state: 'held',
    source: 'context',
    conditions: null,
    why: 'The same words were posted in another conversation within a day. Adverts come this way; so does somebody who needs an answer.',
    matches: [],
    spares: [],
  },
];

/** What the statistical models say, class by class: any severity, of which the highest is listed. */
const modelRules: readonly ListedRule[] = Object.entries(modelReasons).map(([category, { crisis }]) => ({
  id: `model.${category}`,
  version: 1,
  category: category as keyof typeof modelReasons,
  severity: 'crisis',
  state: crisis.state,
  source: 'model',
  conditions: null,
  why: crisis.why,
  matches: [],
  spares: [],
}));

/** All of them: danger to life first, as in the book. A further kind of check adds its rules here. */
export const listedRules: readonly ListedRule[] = [...bookRules, ...structureRules, ...contextRules, ...modelRules];

const byId = new Map(listedRules.map((rule) => [rule.id, rule]));

/** A rule by its id; undefined for one that is not in the book. */
export function listedRule(id: string): ListedRule | undefined {
  return byId.get(id);
}
