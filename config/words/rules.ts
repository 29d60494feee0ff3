/** All rules, by class. */
import { suicideRules } from './rules/suicide.ts';

/** Every rule; the type that they must have is checked where they are compiled. */
export const rules = [...suicideRules] as const;
