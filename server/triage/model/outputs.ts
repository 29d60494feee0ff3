import { categories, severities, type Category, type Severity } from '../../contract/screening.ts';

/** The borders of severity that both models judge: does a text reach amber, red, crisis? */
export const borders = severities.slice(1) as readonly Exclude<Severity, 'green'>[];

/** The categories that both models judge, in the order of their outputs. */
export const judged: readonly Category[] = categories.filter((name) => name !== 'profanity' && name !== 'none');

/** What each number of a model's answer is about: first the borders, then the categories. All are logits. */
export const outputs: readonly string[] = [...borders, ...judged];
