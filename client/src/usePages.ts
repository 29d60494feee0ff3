import { useCallback, useRef, useState } from 'react';
import { ApiProblem } from './api.ts';
import { type Resource, useResource } from './useResource.ts';

type Page<T> = { items: T[]; next: string | null };

/** A list that comes in pages: the first as a resource, the others as they are asked for. */
export type Pages<T> = {
  resource: Resource<Page<T>>;
  items: readonly T[];
  more: boolean;
  /** A further page is on its way. */
  busy: boolean;
  /** Why a further page did not come. */
  problem: ApiProblem | undefined;
  loadMore: () => void;
  /** Changes the items that are there, wherever they are. */
  change: (each: (item: T) => T) => void;
  /** Puts an item before all others, which stay. */
  putFirst: (item: T) => void;
};

/** `first`: the first page as it is now; `loaded`: as it came. The pages after it go with it. */
type Later<T> = {
  first: Page<T> | undefined;
  loaded: Page<T> | undefined;
  items: readonly T[];
  next: string | null;
};

/** Loads a list by pages. `key` names the list; a changed key or a reload begins again with the first page. */
export function usePages<T>(
  key: string,
  load: (cursor: string | undefined, signal?: AbortSignal) => Promise<Page<T>>,
): Pages<T> {
  const resource = useResource(key, (signal) => load(undefined, signal));
  const first = resource.data;
  const [later, setLater] = useState<Later<T>>({ first: undefined, loaded: undefined, items: [], next: null });
  const [state, setState] = useState<{ busy: boolean; problem: ApiProblem | undefined }>({
    busy: false,
    problem: undefined,
  });
  const current = later.first === first ? later : { first, loaded: first, items: [], next: first?.next ?? null };
  const latest = useRef({ current, load });
  latest.current = { current, load };

  const loadMore = useCallback(() => {
    const { current: from, load: loadFrom } = latest.current;
    if (from.next === null) return;
    setState({ busy: true, problem: undefined });
    loadFrom(from.next).then(
      (page) => {
        setState({ busy: false, problem: undefined });
        const { current: now } = latest.current;
        // A reload may have come first: then this page belongs to a list that is gone.
        if (now.loaded !== from.loaded) return;
        setLater({ ...now, items: [...now.items, ...page.items], next: page.next });
      },
      (cause: unknown) =>
        setState({ busy: false, problem: cause instanceof ApiProblem ? cause : new ApiProblem(undefined) }),
    );
  }, []);

  const { setData } = resource;
  const put = useCallback(
    (ofFirst: (items: T[]) => T[], ofLater: (items: readonly T[]) => readonly T[]) => {
      const { current: now } = latest.current;
      if (!now.first) return;
      const first = { ...now.first, items: ofFirst(now.first.items) };
      const next = { ...now, first, items: ofLater(now.items) };
      // The next change may come before this one is drawn.
      latest.current = { ...latest.current, current: next };
      setData(() => first);
      setLater(next);
    },
    [setData],
  );
  const change = useCallback(
    (each: (item: T) => T) =>
      put(
        (items) => items.map(each),
        (items) => items.map(each),
      ),
    [put],
  );
  const putFirst = useCallback(
    (item: T) =>
      put(
        (items) => [item, ...items],
        (items) => items,
      ),
    [put],
  );

  return {
    resource,
    items: first ? [...first.items, ...current.items] : [],
    more: current.next !== null,
    busy: state.busy,
    problem: state.problem,
    loadMore,
    change,
    putFirst,
  };
}
