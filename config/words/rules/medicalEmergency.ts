import { cancer } from './medicalEmergency/cancer.ts';
import { cancerFever } from './medicalEmergency/cancerFever.ts';
import { chemoFever } from './medicalEmergency/chemoFever.ts';
import { heartBrain } from './medicalEmergency/heartBrain.ts';
import { ketoacidosisSigns } from './medicalEmergency/ketoacidosisSigns.ts';
import { ketonesHigh } from './medicalEmergency/ketonesHigh.ts';
import { kidney } from './medicalEmergency/kidney.ts';
import { kidneySevere } from './medicalEmergency/kidneySevere.ts';
import { severeHypo } from './medicalEmergency/severeHypo.ts';
import { urgent } from './medicalEmergency/urgent.ts';
import { worthACall } from './medicalEmergency/worthACall.ts';

/**
 * Emergencies of diabetes, cancer treatment, kidney failure and transplant, and of any body. Sources: NHS pages on diabetic
 * ketoacidosis, neutropenic sepsis, peritoneal dialysis and stroke as summarised in the safety design. The temperature from which
 * somebody on chemotherapy should ring is 37.5 °C, or under 36 °C.
 */
export const medicalEmergencyRules = [
  ketonesHigh,
  ketoacidosisSigns,
  severeHypo,
  chemoFever,
  cancerFever,
  cancer,
  kidneySevere,
  kidney,
  heartBrain,
  urgent,
  worthACall,
] as const;
