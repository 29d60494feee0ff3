import { behaviour } from './eatingDisorder/behaviour.ts';
import { early } from './eatingDisorder/early.ts';
import { insulinOmission } from './eatingDisorder/insulinOmission.ts';
import { tips } from './eatingDisorder/tips.ts';

/** Disordered eating, and leaving out insulin to lose weight. */
export const eatingDisorderRules = [insulinOmission, behaviour, tips, early] as const;
