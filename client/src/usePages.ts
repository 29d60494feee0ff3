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
};

type Later<T> = { first: Page<T> | undefined; items: readonly T[]; next: string | null };

/** Loads a list by pages. `key` names the list; a changed key or a reload begins again with the first page. */
export function usePages<T>(
  key: string,
  load: (cursor: string | undefined, signal?: AbortSignal) => Promise<Page<T>>,
): Pages<T> {
  const resource = useResource(key, (signal) => load(undefined, signal));
  const first = resource.data;
  const [later, setLater] = useState<Later<T>>({ first: undefined, items: [], next: null });
  const [state, setState] = useState<{ busy: boolean; problem: ApiProblem | undefined }>({
    busy: false,
    problem: undefined,
  });
  const current = later.first === first ? later : { first, items: [], next: first?.next ?? null };
  const latest = useRef({ current, load });
  latest.current = { current, load };

  const loadMore = useCallback(() => {
    const { current: from, load: loadFrom } = latest.current;
    if (from.next === null) return;
    setState({ busy: true, problem: undefined });
    loadFrom(from.next).then(
      (page) => {
        setState({ busy: false, problem: undefined });
        // A reload may have come first: then this page belongs to a list that is gone.
        if (latest.current.current.first !== from.first) return;
        setLater({ first: from.first, items: [...from.items, ...page.items], next: page.next });
      },
      (cause: unknown) =>
        setState({ busy: false, problem: cause instanceof ApiProblem ? cause : new ApiProblem(undefined) }),
    );
  }, []);

  const { setData } = resource;
  const change = useCallback(
    (each: (item: T) => T) => {
      const { current: now } = latest.current;
      if (!now.first) return;
      const changed = { ...now.first, items: now.first.items.map(each) };
      setData(() => changed);
      setLater({ first: changed, items: now.items.map(each), next: now.next });
    },
    [setData],
  );

  return {
    resource,
    items: first ? [...first.items, ...current.items] : [],
    more: current.next !== null,
    busy: state.busy,
    problem: state.problem,
    loadMore,
    change,
  };
}
