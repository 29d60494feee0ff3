import type { RequestHandler } from 'express';
import type { SessionData, Store } from 'express-session';
import { LRUCache } from 'lru-cache';
import { passThrough } from './passThrough.ts';

interface KnownCookies {
  /** The cookie's name. */
  readonly name: string;
  readonly store: Store;
  /** Whose session it is, once the handlers have read it from the cookie; null for visitors. */
  readonly sidOf: (req: object) => string | null;
  /** For how long a cookie is known. Then the handlers see it again: they note the session's use and prolong the cookie. */
  readonly forMs: number;
}

/**
 * Runs the handlers that read a session; for requests that change nothing and bring a cookie that these handlers have verified in this
 * process a moment ago, the session is taken from the store alone, where it is looked for each time.
 */
export function rememberCookies(handlers: readonly RequestHandler[], options: KnownCookies): RequestHandler {
  const { store, sidOf } = options;
  const known = new LRUCache<string, string>({ max: 20_000, ttl: options.forMs });
  const start = `${options.name}=`;
  return (req, res, next) => {
    const cookie = req.method === 'GET' ? cookieIn(req.headers.cookie, start) : undefined;
    const readWhole = (): void => {
      passThrough(handlers, req, res).then(() => {
        const sid = sidOf(req);
        if (cookie !== undefined && sid !== null) known.set(cookie, sid);
        next();
      }, next);
    };
    const sid = cookie === undefined ? undefined : known.get(cookie);
    if (sid === undefined) {
      readWhole();
      return;
    }
    store.get(sid, (error: unknown, session?: SessionData | null) => {
      if (error !== null && error !== undefined) next(error);
      else if (session === null || session === undefined) readWhole();
      else {
        Object.assign(req, { session, sessionID: sid });
        next();
      }
    });
  };
}

/** The first cookie whose pair starts so, as it was sent. */
function cookieIn(header: string | undefined, start: string): string | undefined {
  return header
    ?.split(';')
    .find((pair) => pair.trimStart().startsWith(start))
    ?.trim();
}
