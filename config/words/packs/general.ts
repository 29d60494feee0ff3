import { heartBrain } from '../rules/medicalEmergency/heartBrain.ts';
import { urgent } from '../rules/medicalEmergency/urgent.ts';
import { worthACall } from '../rules/medicalEmergency/worthACall.ts';

/** Emergencies of any body. Source: the NHS page on stroke. */
export const pack = [heartBrain, urgent, worthACall] as const;
