import { useCallback, useRef, useState } from 'react';
import { ApiProblem, newKey } from './api.ts';

/** A form's way to the server. `submit` resolves to undefined when it did not work; `problem` then says why. */
export type Submit<A extends unknown[], R> = {
  busy: boolean;
  problem: ApiProblem | undefined;
  /** The message for a field, by the fault's path. */
  fault: (path: string) => string | undefined;
  submit: (...args: A) => Promise<R | undefined>;
  clear: () => void;
};

/** The key of a request that may have arrived, and the arguments it was made with. */
const NO_KEY = { value: '', about: '' };

/**
 * Runs an action once at a time. Its idempotency key stays the same until the server has answered, so that trying again
 * after the network failed gives one post. Other arguments are another request, with a key of its own: under the old one the
 * server would answer for what came first, and the change would be lost. So whatever is sent comes as an argument.
 */
export function useSubmit<A extends unknown[], R>(action: (key: string, ...args: A) => Promise<R>): Submit<A, R> {
  const [state, setState] = useState<{ busy: boolean; problem: ApiProblem | undefined }>({
    busy: false,
    problem: undefined,
  });
  const key = useRef(NO_KEY);
  const running = useRef(false);
  const latest = useRef(action);
  latest.current = action;

  const submit = useCallback(async (...args: A): Promise<R | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setState({ busy: true, problem: undefined });
    const about = JSON.stringify(args);
    if (key.current.about !== about) key.current = { value: newKey(), about };
    try {
      const result = await latest.current(key.current.value, ...args);
      key.current = NO_KEY;
      setState({ busy: false, problem: undefined });
      return result;
    } catch (cause) {
      const problem = cause instanceof ApiProblem ? cause : new ApiProblem(undefined);
      if (problem.kind === 'answer' && problem.status < 500) key.current = NO_KEY;
      setState({ busy: false, problem });
      return undefined;
    } finally {
      running.current = false;
    }
  }, []);

  const clear = useCallback(() => setState({ busy: false, problem: undefined }), []);
  const { busy, problem } = state;
  return { busy, problem, submit, clear, fault: (path) => problem?.fault(path) };
}
