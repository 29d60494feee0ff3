import { method } from './selfHarm/method.ts';
import { now } from './selfHarm/now.ts';
import { urge } from './selfHarm/urge.ts';

/** Self-harm (red), the urge to it (amber to red), and method detail (held). */
export const selfHarmRules = [now, method, urge] as const;
