import { useSyncExternalStore } from 'react';
import type { OwnMembership, SessionView } from '../../server/contract/accounts.ts';
import { broughtAnswer, request, whenPerhapsSignedOut } from './api.ts';
import { clearDrafts, keepDraftsOf } from './drafts.ts';
import { forgetFirstAnswers } from './firstAnswers.ts';

/**
 * Who is reading. Before the first answer, where the document did not bring it, and while the network is away, `view` is what a visitor sees.
 * `ended`: somebody was signed in since the document was opened, and is not any more.
 */
export type Session = { known: boolean; view: SessionView; ended: boolean };

const VISITOR: SessionView = {
  signedIn: false,
  demo: false,
  account: null,
  memberships: [],
  unreadNotices: 0,
  can: { createCommunity: false, seeDesk: false, seeLog: false },
};

const brought = broughtAnswer('/session') as SessionView | undefined;
if (brought?.account) keepDraftsOf(brought.account.email);

let session: Session = { known: brought !== undefined, view: brought ?? VISITOR, ended: false };
let asked = 0;
const listeners = new Set<() => void>();

function change(view: SessionView): void {
  session = { known: true, view, ended: !view.signedIn && (session.ended || session.view.signedIn) };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks the server who is reading. A failure leaves what was known. */
export async function refreshSession(): Promise<void> {
  asked += 1;
  const turn = asked;
  try {
    const view = await request<SessionView>('GET', '/session');
    if (view.account) keepDraftsOf(view.account.email);
    if (turn === asked) change(view);
  } catch {
    if (turn === asked) change(session.view);
  }
}

/** Ends this session on the server, and forgets drafts. Raises ApiProblem. */
export async function signOut(): Promise<void> {
  await request('DELETE', '/session');
  forgetFirstAnswers();
  clearDrafts();
  await refreshSession();
}

/** The session, wherever it is needed. */
export function useSession(): Session {
  return useSyncExternalStore(subscribe, () => session);
}

/** The session as it is now, outside components. */
export function currentSession(): Session {
  return session;
}

/** Calls back after each change of the session. */
export function onSession(listener: () => void): () => void {
  return subscribe(listener);
}

/** The reader's current membership of a group, if there is one. */
export function membershipIn(view: SessionView, slug: string): OwnMembership | undefined {
  return view.memberships.find((membership) => membership.community.slug === slug && membership.state === 'active');
}

let checking = false;

whenPerhapsSignedOut(() => {
  if (!session.view.signedIn || checking) return;
  checking = true;
  void refreshSession().finally(() => {
    checking = false;
  });
});
