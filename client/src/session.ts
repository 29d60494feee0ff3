import { useSyncExternalStore } from 'react';
import type { OwnMembership, SessionView } from '../../server/contract/accounts.ts';
import { broughtAnswer, request, whenSignedOut } from './api.ts';
import { clearDrafts, keepDraftsOf } from './drafts.ts';
import { forgetFirstAnswers } from './firstAnswers.ts';

/** Who is reading. Before the first answer, where the document did not bring it, and while the network is away, `view` is what a visitor sees. */
export type Session = { known: boolean; view: SessionView };

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

let session: Session = { known: brought !== undefined, view: brought ?? VISITOR };
let asked = 0;
const listeners = new Set<() => void>();

function change(next: Session): void {
  session = next;
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
    if (turn === asked) change({ known: true, view });
  } catch {
    if (turn === asked) change({ ...session, known: true });
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

whenSignedOut(() => {
  if (session.view.signedIn) void refreshSession();
});
