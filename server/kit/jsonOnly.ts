import type { RequestHandler } from 'express';
import { Problem } from './problem.ts';

/** Refuses a body that is not JSON, instead of taking it for none. */
export const jsonOnly: RequestHandler = (req, _res, next) => {
  // `is` gives null where there is no body at all.
  if (req.is(['json', '+json']) === false) throw new Problem('unsupported-media-type');
  next();
};
