import { SessionView, SignIn } from '../../contract/accounts.ts';
import { Done } from '../../contract/common.ts';
import { route, type Route } from '../../route.ts';
import { actorOfAccount, sessionHash } from './authenticate.ts';
import { cookieName } from './sessions.ts';
import { showSession } from './showSession.ts';
import { endSession, signIn } from './signIn.ts';

const done = { done: true } as const;

/** Accounts, sessions and signing in. */
export const accountRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/session',
    summary: 'Sign in: begins a session under a new secret, kept in a cookie',
    tag: 'Accounts',
    access: 'anyone',
    body: SignIn,
    status: 200,
    response: SessionView,
    problems: ['wrong-sign-in', 'email-unconfirmed'],
    run: async (deps, _actor, _input, { req, res }) => {
      const earlier = sessionHash(req);
      const accountId = await signIn(deps, req, res);
      if (earlier !== null) deps.announce.cutSession(earlier);
      return showSession(deps, await actorOfAccount(deps, accountId));
    },
  }),
  route({
    method: 'get',
    path: '/session',
    summary: 'Who the reader is and what they may do; also for visitors',
    tag: 'Accounts',
    access: 'anyone',
    status: 200,
    response: SessionView,
    run: (deps, actor) => showSession(deps, actor),
  }),
  route({
    method: 'delete',
    path: '/session',
    summary: 'Sign out here; its sockets are cut at once',
    tag: 'Accounts',
    access: 'anyone',
    status: 200,
    response: Done,
    run: async (deps, _actor, _input, { req, res }) => {
      const hash = sessionHash(req);
      await endSession(deps, req, res, cookieName(deps.config));
      if (hash !== null) deps.announce.cutSession(hash);
      return done;
    },
  }),
];
