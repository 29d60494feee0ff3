/** All rules but those of the condition packs (`packs/`), by class. What a rule is made of is said, and checked, in `server/triage/rule.ts`. */
import { conductRules } from './rules/conduct.ts';
import { eatingDisorderRules } from './rules/eatingDisorder.ts';
import { medicalConductRules } from './rules/medicalConduct.ts';
import { safeguardingRules } from './rules/safeguarding.ts';
import { selfHarmRules } from './rules/selfHarm.ts';
import { stoppingTreatmentRules } from './rules/stoppingTreatment.ts';
import { suicideRules } from './rules/suicide.ts';

export const rules = [
  ...suicideRules,
  ...selfHarmRules,
  ...stoppingTreatmentRules,
  ...safeguardingRules,
  ...eatingDisorderRules,
  ...medicalConductRules,
  ...conductRules,
] as const;
