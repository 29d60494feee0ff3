import type { RequestHandler } from 'express';
import session from 'express-session';
import { Passport } from 'passport';
import { accountLimits } from '../../../config/limits.ts';
import type { Config } from '../../../config/env.ts';
import type { AccountId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { rememberCookies } from '../../kit/knownCookies.ts';
import { DurableSessionStore } from '../../kit/sessionStore.ts';
import type { Asking } from './authenticate.ts';
import { sessionCopies } from './endSessions.ts';

declare module 'express-session' {
  interface SessionData {
    passport?: { user: AccountId };
    /** The account's generation when this session began. */
    generation?: number;
    /** Instant, ISO 8601. */
    startedAt?: string;
    /** The browser's own description, shortened. */
    device?: string;
  }
}

/** What `req.logIn` is given: the account, and the facts that its new session carries. */
export interface SignedIn {
  readonly id: AccountId;
  readonly generation: number;
  readonly startedAt: string;
  readonly device: string;
}

/** The cookie's name: with https it is bound to this host. */
export function cookieName(config: Pick<Config, 'publicUrl'>): string {
  return config.publicUrl.startsWith('https:') ? '__Host-alongside' : 'alongside.sid';
}

/** The attributes that the session's cookie is set and cleared with. */
export function cookieAttributes(config: Pick<Config, 'publicUrl'>) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: config.publicUrl.startsWith('https:') } as const;
}

/** Ties accounts to sessions. It keeps nothing, so that one serves every app of the process. */
export const passport = new Passport();
passport.serializeUser<AccountId>((req: unknown, user: unknown, done: (error: unknown, id: AccountId) => void) => {
  const { id, generation, startedAt, device } = user as SignedIn;
  // Passport saves the fresh session right after this, so that it is written once and never again.
  Object.assign((req as { session: session.SessionData }).session, { generation, startedAt, device });
  done(null, id);
});
passport.deserializeUser<AccountId>((id, done) => done(null, { id }));

/** Reads the session of a request, on the API and on sockets alike. Visitors have none. */
export function sessionMiddleware(deps: Pick<Deps, 'config' | 'db' | 'redis' | 'clock' | 'log'>): RequestHandler[] {
  const { config, db } = deps;
  const store = new DurableSessionStore(db, sessionCopies(deps), {
    dbName: config.mongoDb,
    idleMs: accountLimits.sessionIdleMs,
    touchMs: accountLimits.sessionTouchMs,
  });
  const handlers = [
    session({
      name: cookieName(config),
      secret: config.sessionSecret,
      store,
      resave: false,
      saveUninitialized: false,
      rolling: true,
      cookie: { ...cookieAttributes(config), maxAge: accountLimits.sessionIdleMs },
    }),
    passport.initialize() as RequestHandler,
    passport.session() as RequestHandler,
  ];
  const sidOf = (req: object): string | null => {
    const { session: found, sessionID } = req as Asking;
    return found?.passport === undefined ? null : (sessionID ?? null);
  };
  return [rememberCookies(handlers, { name: cookieName(config), store, sidOf, forMs: accountLimits.sessionTouchMs })];
}
