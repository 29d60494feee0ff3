import { z } from 'zod';
import { accountLimits, httpLimits } from '../../../config/limits.ts';
import {
  AcceptInvitation,
  ChangePassphrase,
  ConfirmEmail,
  DeleteAccount,
  EmailOnly,
  EndSessions,
  MailPreferences,
  Register,
  ResetPassphrase,
  SessionList,
  SessionView,
  SignIn,
} from '../../contract/accounts.ts';
import { Done } from '../../contract/common.ts';
import { route, type Route } from '../../route.ts';
import { acceptInvitation } from './acceptInvitation.ts';
import { actorOfAccount, sessionHash } from './authenticate.ts';
import { changeMail } from './changeMail.ts';
import { changePassphrase } from './changePassphrase.ts';
import { confirmEmail } from './confirmEmail.ts';
import { deleteAccount } from './deleteAccount.ts';
import { endOwnSessions } from './endOwnSessions.ts';
import { exportAccount } from './exportAccount.ts';
import { listSessions } from './listSessions.ts';
import { DevMails, readDevMails } from './readDevMails.ts';
import { register, resendConfirmation } from './register.ts';
import { askForReset, completeReset } from './resetPassphrase.ts';
import { cookieName } from './sessions.ts';
import { showSession } from './showSession.ts';
import { beginSession, endSession, knowDevice, signIn } from './signIn.ts';

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
  route({
    method: 'post',
    path: '/accounts',
    summary: 'Register. The answer is the same whether or not the address is known; a mail tells its owner',
    tag: 'Accounts',
    access: 'anyone',
    limit: accountLimits.register,
    body: Register,
    status: 202,
    response: Done,
    run: async (deps, _actor, { body }) => {
      await register(deps, body);
      return done;
    },
  }),
  route({
    method: 'post',
    path: '/accounts/confirm',
    summary: 'Confirm an e-mail address by the link that was sent to it',
    tag: 'Accounts',
    access: 'anyone',
    limit: accountLimits.register,
    body: ConfirmEmail,
    status: 200,
    response: Done,
    problems: ['link-expired'],
    run: async (deps, _actor, { body }) => {
      await confirmEmail(deps, body);
      return done;
    },
  }),
  route({
    method: 'post',
    path: '/accounts/confirm/resend',
    summary: 'Ask for another confirmation link. The answer is always the same',
    tag: 'Accounts',
    access: 'anyone',
    limit: accountLimits.register,
    body: EmailOnly,
    status: 202,
    response: Done,
    run: async (deps, _actor, { body }) => {
      await resendConfirmation(deps, body);
      return done;
    },
  }),
  route({
    method: 'post',
    path: '/accounts/reset',
    summary: 'Ask for a link to set a new passphrase. The answer is always the same',
    tag: 'Accounts',
    access: 'anyone',
    limit: accountLimits.register,
    body: EmailOnly,
    status: 202,
    response: Done,
    run: async (deps, _actor, { body }) => {
      await askForReset(deps, body);
      return done;
    },
  }),
  route({
    method: 'post',
    path: '/accounts/reset/complete',
    summary: 'Set a new passphrase by the link; every session of the account ends',
    tag: 'Accounts',
    access: 'anyone',
    limit: accountLimits.register,
    body: ResetPassphrase,
    status: 200,
    response: Done,
    problems: ['link-expired'],
    run: async (deps, _actor, { body }, { res }) => {
      // The link proves the mailbox: whoever tries passphrases meanwhile must not keep its owner out.
      knowDevice(deps, await completeReset(deps, body), res);
      return done;
    },
  }),
  route({
    method: 'post',
    path: '/accounts/invitation',
    summary: 'Accept an invitation to administer this installation',
    tag: 'Accounts',
    access: 'anyone',
    limit: accountLimits.register,
    body: AcceptInvitation,
    status: 200,
    response: Done,
    problems: ['link-expired'],
    run: async (deps, _actor, { body }) => {
      await acceptInvitation(deps, body);
      return done;
    },
  }),
  route({
    method: 'put',
    path: '/account/passphrase',
    summary: 'Change the passphrase; other sessions end',
    tag: 'Accounts',
    access: 'signed-in',
    limit: accountLimits.register,
    body: ChangePassphrase,
    status: 200,
    response: Done,
    run: async (deps, actor, { body }, { req }) => {
      await beginSession(deps, await changePassphrase(deps, actor, body), req);
      return done;
    },
  }),
  route({
    method: 'put',
    path: '/account/mail',
    summary: 'Choose which notices also go by e-mail',
    tag: 'Accounts',
    access: 'signed-in',
    limit: httpLimits.write,
    body: MailPreferences,
    status: 200,
    response: MailPreferences,
    run: (deps, actor, { body }) => changeMail(deps, actor, body),
  }),
  route({
    method: 'get',
    path: '/account/sessions',
    summary: 'One’s own sign-ins',
    tag: 'Accounts',
    access: 'signed-in',
    status: 200,
    response: SessionList,
    run: (deps, actor, _input, { req }) => listSessions(deps, actor, sessionHash(req)),
  }),
  route({
    method: 'delete',
    path: '/account/sessions',
    summary: 'End one session, or every one, also this; their sockets are cut at once',
    tag: 'Accounts',
    access: 'signed-in',
    query: EndSessions,
    status: 200,
    response: Done,
    problems: ['not-found'],
    run: async (deps, actor, { query }, { req, res }) => {
      await endOwnSessions(deps, actor, query.id);
      if (query.id === undefined || query.id === sessionHash(req)) {
        await endSession(deps, req, res, cookieName(deps.config));
      }
      return done;
    },
  }),
  route({
    method: 'get',
    path: '/account/export',
    summary: 'Everything that the service keeps of the reader, as JSON',
    tag: 'Accounts',
    access: 'signed-in',
    limit: httpLimits.export,
    status: 200,
    response: z.record(z.string(), z.unknown()),
    run: (deps, actor, _input, { res }) => {
      res.set('content-disposition', 'attachment; filename="my-data.json"');
      return exportAccount(deps, actor);
    },
  }),
  route({
    method: 'delete',
    path: '/account',
    summary: 'Delete one’s own account, with the passphrase once more',
    tag: 'Accounts',
    access: 'signed-in',
    body: DeleteAccount,
    status: 200,
    response: Done,
    problems: ['last-admin'],
    run: async (deps, actor, { body }, { req, res }) => {
      await deleteAccount(deps, actor, body);
      await endSession(deps, req, res, cookieName(deps.config));
      return done;
    },
  }),
  route({
    method: 'get',
    path: '/dev/mail',
    summary: 'Mails that a demonstration would have sent; nothing anywhere else',
    tag: 'Demonstration',
    access: 'anyone',
    status: 200,
    response: DevMails,
    problems: ['not-found'],
    run: (deps) => readDevMails(deps),
  }),
];
