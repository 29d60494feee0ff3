import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';

/** What a part that is fetched takes beside its own: what stands there meanwhile, and what to do when it does not come. */
type Fetching = { meanwhile?: ReactNode; onMissing: () => void };

/**
 * A part of a page that is fetched when it is first drawn. One that does not come is the business of whoever drew it, and leaves the rest
 * of the page as it is: React's own `lazy` would take the page down and never ask again.
 */
export function fetchedPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
): (props: P & Fetching) => ReactNode {
  let fetched: ComponentType<P> | undefined;
  return function Part({ meanwhile = null, onMissing, ...own }: P & Fetching) {
    const [Shown, setShown] = useState(() => fetched);
    const missing = useRef(onMissing);
    missing.current = onMissing;
    useEffect(() => {
      if (fetched) return undefined;
      let drawn = true;
      load().then(
        (part) => {
          fetched = part;
          if (drawn) setShown(() => part);
        },
        () => drawn && missing.current(),
      );
      return () => {
        drawn = false;
      };
    }, []);
    return Shown ? <Shown {...(own as unknown as P)} /> : meanwhile;
  };
}
