/** Some of a whole: how many of how many. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** A range that holds the true value 19 times out of 20; from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % point of the normal distribution. */
const z = 1.959963984540054;

/** How many of a list fulfil a condition. */
export function shareOf<T>(list: readonly T[], fulfils: (item: T) => boolean): Share {
  return { hits: list.filter(fulfils).length, of: list.length };
}

/** The share as a number from 0 to 1; null of nothing. */
export function rate({ hits, of }: Share): number | null {
  return of === 0 ? null : hits / of;
}

/**
 * Wilson's score interval at 95 %, without correction for continuity: sound for small numbers and for shares near 0 or 1, where the plain
 * one is not (Newcombe 1998, method 3). Null of nothing.
 */
export function wilson({ hits, of }: Share): Interval | null {
  if (of === 0) return null;
  const share = hits / of;
  const middle = share + z ** 2 / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const whole = 1 + z ** 2 / of;
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) };
}
