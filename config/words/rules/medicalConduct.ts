import { falseCureClaim } from './medicalConduct/falseCureClaim.ts';
import { medicalAdviceHarmful } from './medicalConduct/medicalAdviceHarmful.ts';
import { medicalAdviceInstruction } from './medicalConduct/medicalAdviceInstruction.ts';
import { organTradeOffer } from './medicalConduct/organTradeOffer.ts';
import { sellingFalseCure } from './medicalConduct/sellingFalseCure.ts';
import { sellingMedicine } from './medicalConduct/sellingMedicine.ts';

/** Medical instruction, false cures, selling of medicine, and organ trade. */
export const medicalConductRules = [
  medicalAdviceInstruction,
  medicalAdviceHarmful,
  falseCureClaim,
  sellingMedicine,
  sellingFalseCure,
  organTradeOffer,
] as const;
