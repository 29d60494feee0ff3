import { useCallback, useMemo, useRef } from 'react';
import { newKey } from '../../api.ts';
import { useDraft } from '../../drafts.ts';
import { type PostDraft, readDraft, writeDraft } from './draft.rules.ts';

/** What is compared of a post: the title is null where there is none. */
type Words = { text: string; title: string | null };

/** A post being written, kept on the device under a name. */
export type KeptDraft = {
  draft: PostDraft;
  change: (part: Partial<PostDraft>) => void;
  /** The key to send it with: made once for these words, and kept with them until they were taken. */
  keyToSend: () => string;
  /**
   * The server took these words. They are forgotten, unless others stand here by now: because more was typed meanwhile, or because what it
   * took came earlier with the same key. Those stay, to be sent under a key of their own. Answers whether some stayed.
   */
  took: (words: Words) => boolean;
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
  const took = useCallback(
    ({ text, title }: Words) => {
      const { current } = latest;
      const stay = current.text.trim() !== text.trim() || (title !== null && current.title.trim() !== title.trim());
      if (stay) change({ key: '' });
      else forget();
      return stay;
    },
    [change, forget],
  );
  return { draft, change, keyToSend, took, wasKept };
}
