import { ketoacidosisSigns } from '../rules/medicalEmergency/ketoacidosisSigns.ts';
import { ketonesHigh } from '../rules/medicalEmergency/ketonesHigh.ts';
import { severeHypo } from '../rules/medicalEmergency/severeHypo.ts';

/** The emergencies of diabetes: ketoacidosis and severe hypoglycaemia. Source: the NHS page on diabetic ketoacidosis. */
export const pack = [ketonesHigh, ketoacidosisSigns, severeHypo] as const;
