import { asking } from './stoppingTreatment/asking.ts';
import { missing } from './stoppingTreatment/missing.ts';
import { notGoingBack } from './stoppingTreatment/notGoingBack.ts';
import { planned } from './stoppingTreatment/planned.ts';
import { secretly } from './stoppingTreatment/secretly.ts';
import { stopped } from './stoppingTreatment/stopped.ts';

/** Stopping treatment that keeps somebody alive, without the care team (red), or planned with it or partly (amber). */
export const stoppingTreatmentRules = [secretly, stopped, notGoingBack, planned, missing, asking] as const;
