import { useCallback, useMemo, useRef } from 'react';
import { newKey } from '../../api.ts';
import { useDraft } from '../../drafts.ts';
import { type PostDraft, readDraft, writeDraft } from './draft.rules.ts';

/** A post being written, kept on the device under a name. */
export type KeptDraft = {
  draft: PostDraft;
  change: (part: Partial<PostDraft>) => void;
  /** The key to send it with: made once for these words, and kept with them until they were taken. */
  keyToSend: () => string;
  forget: () => void;
  /** It was there when the page opened. */
  wasKept: boolean;
};

/** Keeps a post being written over reloads, with the key that makes sending it twice harmless. */
export function usePostDraft(name: string): KeptDraft {
  const [kept, setKept, forget, wasKept] = useDraft(name);
  const draft = useMemo(() => readDraft(kept), [kept]);
  const latest = useRef(draft);
  latest.current = draft;
  const change = useCallback(
    (part: Partial<PostDraft>) => {
      latest.current = { ...latest.current, ...part };
      setKept(writeDraft(latest.current));
    },
    [setKept],
  );
  const keyToSend = useCallback(() => {
    const key = latest.current.key || newKey();
    change({ key });
    return key;
  }, [change]);
  return { draft, change, keyToSend, forget, wasKept };
}
