import { cancer } from '../rules/medicalEmergency/cancer.ts';
import { cancerFever } from '../rules/medicalEmergency/cancerFever.ts';
import { chemoFever } from '../rules/medicalEmergency/chemoFever.ts';

/** The emergencies of cancer treatment. Source: the NHS page on neutropenic sepsis. Somebody on chemotherapy should ring from 37.5 °C, or under 36 °C. */
export const pack = [chemoFever, cancerFever, cancer] as const;
