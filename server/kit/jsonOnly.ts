import type { RequestHandler } from 'express';
import { Problem } from './problem.ts';

/** Refuses a body that is not JSON, instead of taking it for none. */
export const jsonOnly: RequestHandler = (req, _res, next) => {
  // Browsers announce a POST without a body as one of no bytes; `is` gives null where nothing is announced at all.
  const isEmpty = req.headers['content-length'] === '0';
  if (!isEmpty && req.is(['json', '+json']) === false) throw new Problem('unsupported-media-type');
  next();
};
