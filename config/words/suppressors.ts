import { careSuppressors } from './suppressors/care.ts';
import { dealingSuppressors } from './suppressors/dealing.ts';
import { figurativeSuppressors } from './suppressors/figurative.ts';
import { pastSuppressors } from './suppressors/past.ts';
import { sayingSuppressors } from './suppressors/saying.ts';

/** Words that cancel a single match of a rule, never the post. */
export const suppressors = [
  ...sayingSuppressors,
  ...pastSuppressors,
  ...figurativeSuppressors,
  ...careSuppressors,
  ...dealingSuppressors,
] as const;
