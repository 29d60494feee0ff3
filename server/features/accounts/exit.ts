import type { RequestHandler } from 'express';
import type { Deps } from '../../deps.ts';
import { sessionHash } from './authenticate.ts';
import { deviceCookieName } from './deviceCookie.ts';
import { cookieAttributes, cookieName } from './sessions.ts';
import { endSession } from './signIn.ts';

/**
 * *Exit this page*: ends the session, cuts its sockets, clears what the browser kept, and leads to a page that says nothing of this one.
 * Works the same for people who are not signed in, and leads away even when the session can't be ended just now.
 */
export function exit(deps: Pick<Deps, 'config' | 'announce' | 'log'>): RequestHandler {
  return async (req, res) => {
    const hash = sessionHash(req);
    try {
      await endSession(deps, req, res, cookieName(deps.config));
      if (hash !== null) deps.announce.cutSession(hash);
    } catch (error) {
      deps.log.error({ err: error, requestId: res.getHeader('x-request-id') }, 'exit: session not ended');
    }
    // Who exits may share the device: no cookie may tell that somebody signed in here.
    res.clearCookie(deviceCookieName, cookieAttributes(deps.config));
    res.set('clear-site-data', '"cache"').set('cache-control', 'no-store').redirect(303, deps.config.exitUrl);
  };
}
