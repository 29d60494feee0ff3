import { pepWindow } from '../rules/medicalEmergency/pepWindow.ts';

/** What cannot wait where HIV is concerned. */
export const pack = [pepWindow] as const;
