import { kidney } from '../rules/medicalEmergency/kidney.ts';
import { kidneySevere } from '../rules/medicalEmergency/kidneySevere.ts';

/** The emergencies of kidney failure, dialysis and transplant. Source: the NHS page on peritoneal dialysis. */
export const pack = [kidneySevere, kidney] as const;
