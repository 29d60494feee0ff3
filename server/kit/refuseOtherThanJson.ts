import type { Request } from 'express';
import { Problem } from './problem.ts';

/** Refuses a body that is not JSON, instead of taking it for none. Raises `unsupported-media-type`. */
export function refuseOtherThanJson(req: Request): void {
  // Browsers announce a POST without a body as one of no bytes; `is` gives null where nothing is announced at all.
  const isEmpty = req.headers['content-length'] === '0';
  if (!isEmpty && req.is(['json', '+json']) === false) throw new Problem('unsupported-media-type');
}
