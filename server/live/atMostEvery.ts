/**
 * Lets calls of one key through at most every `ms`: the first at once, and after the pause the newest of those that came in it.
 * What still waits when the process ends is not called.
 */
export function atMostEvery<Args extends readonly unknown[]>(
  ms: number,
  keyOf: (...args: Args) => string,
  call: (...args: Args) => void,
): (...args: Args) => void {
  const pauses = new Map<string, { newest: Args | null }>();
  const begin = (key: string, args: Args): void => {
    const pause: { newest: Args | null } = { newest: null };
    pauses.set(key, pause);
    call(...args);
    setTimeout(() => {
      pauses.delete(key);
      if (pause.newest !== null) begin(key, pause.newest);
    }, ms).unref();
  };
  return (...args) => {
    const key = keyOf(...args);
    const pause = pauses.get(key);
    if (pause === undefined) begin(key, args);
    else pause.newest = args;
  };
}
