import type { Request } from 'express';
import { Problem } from './problem.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request that changes something comes from our own pages: `Sec-Fetch-Site` first, then `Origin`. Others than browsers send neither. */
export function isSameSite(
  headers: { fetchSite: string | undefined; origin: string | undefined },
  ownOrigins: readonly string[],
): boolean {
  if (headers.fetchSite !== undefined) return headers.fetchSite === 'same-origin' || headers.fetchSite === 'none';
  return headers.origin === undefined || ownOrigins.includes(headers.origin);
}

/** Refuses requests from other sites that would change something. Raises `cross-site`. */
export function refuseCrossSite(req: Request, publicUrl: string): void {
  if (safeMethods.has(req.method)) return;
  const headers = { fetchSite: req.get('sec-fetch-site'), origin: req.get('origin') };
  const own = [new URL(publicUrl).origin, `${req.protocol}://${req.get('host') ?? ''}`];
  if (!isSameSite(headers, own)) throw new Problem('cross-site');
}

/**
 * The same for *Exit this page*, which must work in every browser: those that send no `Sec-Fetch-Site` say of a form on a page
 * without referrers only that its origin is `null`. Another site gains nothing by it, because a form of theirs carries no session.
 */
export function refuseCrossSiteForm(req: Request, publicUrl: string): void {
  if (req.get('sec-fetch-site') === undefined && req.get('origin') === 'null') return;
  refuseCrossSite(req, publicUrl);
}
