import { useCallback, useMemo, useRef } from 'react';
import { newKey } from '../../api.ts';
import { useDraft } from '../../drafts.ts';
import { type JoinDraft, readJoinDraft } from './joinDraft.rules.ts';

/** What somebody has filled in so far. */
export type KeptJoin = {
  draft: JoinDraft;
  /** Changes a part; a function is given the draft as it is by then. What is sent next is then another request, with a key of its own. */
  change: (part: Partial<JoinDraft> | ((draft: JoinDraft) => Partial<JoinDraft>)) => void;
  /** The key to ask with: kept until the request was taken or changed, so that asking twice is one request. */
  keyToSend: () => string;
  forget: () => void;
};

/** Keeps the answers on the device over reloads, until they are sent. */
export function useJoinDraft(slug: string): KeptJoin {
  const [kept, setKept, forget] = useDraft(`join/${slug}`);
  const draft = useMemo(() => readJoinDraft(kept), [kept]);
  const latest = useRef(draft);
  latest.current = draft;
  const change = useCallback<KeptJoin['change']>(
    (part) => {
      latest.current = { ...latest.current, key: '', ...(typeof part === 'function' ? part(latest.current) : part) };
      setKept(JSON.stringify(latest.current));
    },
    [setKept],
  );
  const keyToSend = useCallback(() => {
    const key = latest.current.key || newKey();
    change({ key });
    return key;
  }, [change]);
  return { draft, change, keyToSend, forget };
}
