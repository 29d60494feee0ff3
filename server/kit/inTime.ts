/** An answer, or null where there is none within `ms` or it fails. Waits for nothing else: what is late goes on by itself, unheard. */
export function inTime<T>(answer: Promise<T>, ms: number): Promise<T | null> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, ms, null);
    answer.then(resolve, () => resolve(null)).finally(() => clearTimeout(late));
  });
}
