import { useCallback, useState } from 'react';

/** All that we keep on the device begins so. `early.js` clears it when somebody leaves in a hurry. */
const PREFIX = 'alongside:draft:';
const OWNER = 'alongside:draft-owner';

/** Storage can be refused by the browser: then drafts last as long as the page. */
function guarded<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

/** Forgets every draft on this device. */
export function clearDrafts(): void {
  guarded(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(PREFIX) || key === OWNER) localStorage.removeItem(key);
  }, undefined);
}

/** A short mark that tells two people on one device apart without keeping who they are. */
function markOf(who: string): string {
  let h = 5381;
  for (let i = 0; i < who.length; i += 1) h = (Math.imul(h, 33) ^ who.charCodeAt(i)) >>> 0;
  return h.toString(36);
}

/** Keeps drafts for the same person only: when somebody else signs in, the drafts of the one before are forgotten. */
export function keepDraftsOf(who: string): void {
  guarded(() => {
    const mark = markOf(who);
    const before = localStorage.getItem(OWNER);
    if (before !== null && before !== mark) clearDrafts();
    localStorage.setItem(OWNER, mark);
  }, undefined);
}

/** Words being written, kept on the device under a name until they are sent: `[text, setText, forget, wasKept]`. */
export function useDraft(name: string, initial = ''): [string, (text: string) => void, () => void, boolean] {
  const key = PREFIX + name;
  const [state, setState] = useState(() => ({ key, ...start(key, initial) }));
  const now = state.key === key ? state : { key, ...start(key, initial) };
  if (now !== state) setState(now);
  const set = useCallback(
    (text: string) => {
      setState((old) => ({ ...old, key, text }));
      guarded(() => (text ? localStorage.setItem(key, text) : localStorage.removeItem(key)), undefined);
    },
    [key],
  );
  const forget = useCallback(() => {
    setState({ key, text: '', kept: false });
    guarded(() => localStorage.removeItem(key), undefined);
  }, [key]);
  return [now.text, set, forget, now.kept];
}

function start(key: string, initial: string): { text: string; kept: boolean } {
  const kept = guarded(() => localStorage.getItem(key), null);
  return { text: kept ?? initial, kept: kept !== null };
}
