import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem } from './api.ts';

/** Where a piece of the server's truth stands. `data` stays while it is loaded again. */
export type Resource<T> = {
  status: 'loading' | 'ready' | 'missing' | 'signed-out' | 'offline' | 'error';
  data: T | undefined;
  problem: ApiProblem | undefined;
  reload: () => void;
  setData: (change: (data: T) => T) => void;
};

type State<T> = { key: string; status: Resource<T>['status']; data: T | undefined; problem: ApiProblem | undefined };

function statusOf(problem: ApiProblem): Resource<unknown>['status'] {
  if (problem.kind === 'offline') return 'offline';
  if (problem.status === 401) return 'signed-out';
  // Forbidden and missing look alike, here as on the server.
  if (problem.status === 404 || problem.status === 403 || problem.status === 422) return 'missing';
  return 'error';
}

/**
 * Loads something when the page opens, when `key` changes, on `reload`, and when the network is back.
 * `useResource(`thread/${id}`, (signal) => request<Thread>('GET', `/threads/${id}`, { signal }))`
 * `brought` answers what the document brought of it: it is drawn at once, and not loaded when the page opens.
 */
export function useResource<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  brought: () => T | undefined = () => undefined,
): Resource<T> {
  const [state, setState] = useState<State<T>>(() => {
    const data = brought();
    return { key, status: data === undefined ? 'loading' : 'ready', data, problem: undefined };
  });
  const isThere = useRef(state.status === 'ready');
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  const reload = useCallback(() => setTurn((n) => n + 1), []);

  useEffect(() => {
    if (isThere.current) {
      isThere.current = false;
      return undefined;
    }
    const abort = new AbortController();
    latest.current(abort.signal).then(
      (data) => {
        if (!abort.signal.aborted) setState({ key, status: 'ready', data, problem: undefined });
      },
      (cause: unknown) => {
        if (abort.signal.aborted) return;
        const problem = cause instanceof ApiProblem ? cause : new ApiProblem(undefined);
        setState((old) => {
          const data = old.key === key ? old.data : undefined;
          const kept = data !== undefined && (problem.kind === 'offline' || problem.status >= 500);
          return { key, status: kept ? 'ready' : statusOf(problem), data: kept ? data : undefined, problem };
        });
      },
    );
    return () => abort.abort();
  }, [key, turn]);

  useEffect(() => {
    addEventListener('online', reload);
    return () => removeEventListener('online', reload);
  }, [reload]);

  const setData = useCallback(
    (change: (data: T) => T) =>
      setState((old) => (old.key === key && old.data !== undefined ? { ...old, data: change(old.data) } : old)),
    [key],
  );
  const current = state.key === key ? state : { status: 'loading' as const, data: undefined, problem: undefined };
  return { status: current.status, data: current.data, problem: current.problem, reload, setData };
}
