import { useEffect } from 'react';
import type { Post } from '../../../../server/contract/posts.ts';
import { isBeingChecked } from './thread.rules.ts';

/** How soon own words that are being checked are asked for again, if nothing came live: then twice as long each time. */
const ASK_AGAIN_MS = 3_000;
const ASK_AGAIN_MOST_MS = 30_000;

/** Asks for one's own words again for as long as they are being checked. */
export function useAskAgain(posts: readonly Post[] | undefined, ask: (postId: string) => void): void {
  const checked = posts?.find(isBeingChecked)?.id;
  useEffect(() => {
    if (checked === undefined) return undefined;
    let wait = ASK_AGAIN_MS;
    let timer: ReturnType<typeof setTimeout>;
    const again = (): void => {
      ask(checked);
      wait = Math.min(ASK_AGAIN_MOST_MS, wait * 2);
      timer = setTimeout(again, wait);
    };
    timer = setTimeout(again, wait);
    return () => clearTimeout(timer);
  }, [checked, ask]);
}
