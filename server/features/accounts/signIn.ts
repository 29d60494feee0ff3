import type { Request, Response } from 'express';
import { Strategy } from 'passport-local';
import { accountLimits } from '../../../config/limits.ts';
import type { AccountId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { networkOf } from '../../kit/network.ts';
import { checkSignIn } from './checkSignIn.ts';
import type { Account } from './account.ts';
import { deviceCookieName, issueDevice } from './deviceCookie.ts';
import { cookieAttributes, passport, type SignedIn } from './sessions.ts';

/** Signs in with what the body says, through passport's local strategy. Raises what `checkSignIn` raises. */
export async function signIn(deps: Deps, req: Request, res: Response): Promise<AccountId> {
  const strategy = new Strategy(
    { usernameField: 'email', passwordField: 'passphrase', session: false },
    (email, passphrase, done) => {
      checkSignIn(deps, { email, passphrase, address: networkOf(req.ip), cookies: req.get('cookie') }).then(
        (account) => done(null, account),
        (error: unknown) => done(error),
      );
    },
  );
  const account = await new Promise<Account>((resolve, reject) => {
    const settle = (error: unknown, found: Account | false | null) =>
      error !== null && error !== undefined ? reject(asError(error)) : resolve(found as Account);
    // Passport takes a strategy as well as the name of one; its types know names alone.
    const middleware = passport.authenticate(strategy, settle) as (
      req: Request,
      res: Response,
      next: (error?: unknown) => void,
    ) => void;
    middleware(req, res, (error) => reject(asError(error)));
  });
  await beginSession(deps, account, req);
  knowDevice(deps, account._id, res);
  return account._id;
}

/** Marks this browser as its owner's: wrong tries from elsewhere do not keep it out. */
export function knowDevice(deps: Pick<Deps, 'config' | 'clock'>, id: AccountId, res: Response): void {
  const known = issueDevice(deps.config.sessionSecret, id, deps.clock.now());
  res.cookie(deviceCookieName, known, { ...cookieAttributes(deps.config), maxAge: accountLimits.deviceMs });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** Begins a session of an account in this browser, under a new secret; whatever session there was ends. */
export function beginSession(deps: Pick<Deps, 'clock'>, account: Account, req: Request): Promise<void> {
  const signedIn: SignedIn = {
    id: account._id,
    generation: account.sessionGeneration,
    startedAt: deps.clock.now().toISOString(),
    device: (req.get('user-agent') ?? '').slice(0, 200),
  };
  return new Promise((resolve, reject) => {
    req.logIn(signedIn, (error: unknown) =>
      error === null || error === undefined ? resolve() : reject(asError(error)),
    );
  });
}

/** Ends the request's own session and clears its cookie. */
export function endSession(deps: Pick<Deps, 'config'>, req: Request, res: Response, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.destroy((error: unknown) => {
      if (error !== null && error !== undefined) {
        reject(asError(error));
        return;
      }
      res.clearCookie(cookie, cookieAttributes(deps.config));
      resolve();
    });
  });
}
