import { child } from './safeguarding/child.ts';
import { concern } from './safeguarding/concern.ts';
import { control } from './safeguarding/control.ts';
import { dangerNow } from './safeguarding/dangerNow.ts';

/** Abuse, neglect, control and exploitation. A child at risk, and danger now, are crises. */
export const safeguardingRules = [dangerNow, child, control, concern] as const;
