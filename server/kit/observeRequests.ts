import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';

/** One request, as metrics and the log keep it: the route's template, never an address with ids. */
export interface RequestDone {
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  /** `aborted`: whoever asked did not wait for the answer. */
  readonly status: number | 'aborted';
  readonly ms: number;
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** Addresses outside the list of routes that are worth a name of their own. */
const ownNames = new Set(['/health/live', '/health/ready', '/exit', '/help', '/api/docs', '/api/openapi.json']);

/**
 * Gives each request an id (header `X-Request-Id`, its log lines, every problem), and tells of it when it is done. The id that a
 * proxy gave is taken over only where a proxy is trusted.
 */
export function observeRequests(options: {
  behindProxy: boolean;
  done: (request: RequestDone) => void;
}): RequestHandler {
  return (req, res, next) => {
    const begun = performance.now();
    const requestId = (options.behindProxy ? givenId(req) : null) ?? randomUUID();
    res.set('x-request-id', requestId);
    const { method, path } = req;
    res.once('close', () => {
      const route = (res.locals as { route?: string }).route ?? nameOf(path);
      options.done({
        requestId,
        method: methods.has(method) ? method : 'other',
        route,
        status: res.writableFinished ? res.statusCode : 'aborted',
        ms: performance.now() - begun,
      });
    });
    next();
  };
}

function givenId(req: Request): string | null {
  const given = req.get('x-request-id');
  return given !== undefined && /^[\w-]{8,64}$/.test(given) ? given : null;
}

function nameOf(path: string): string {
  if (ownNames.has(path)) return path;
  if (path.startsWith('/assets/')) return '/assets/*';
  return path.startsWith('/api/') ? '/api/*' : '/*';
}
