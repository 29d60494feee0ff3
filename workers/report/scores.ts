import { rate, shareOf, type Share } from './share.ts';

/** How well one yes-or-no question was answered. Rates are null where there is nothing to judge by. */
export interface Scores {
  /** Of those said to be so, how many are. */
  readonly precision: Share;
  /** Of those that are so, how many were said to be. */
  readonly recall: Share;
  /** Harmonic mean of both, 0 to 1; null where neither truth nor answer ever says yes. */
  readonly f1: number | null;
}

/** Scores a question over a list: what is so, and what was said. */
export function scoresOf<T>(list: readonly T[], truth: (item: T) => boolean, said: (item: T) => boolean): Scores {
  const positive = list.filter(truth);
  const claimed = list.filter(said);
  const hits = positive.filter(said).length;
  const sum = positive.length + claimed.length;
  return {
    precision: shareOf(claimed, truth),
    recall: shareOf(positive, said),
    f1: sum === 0 ? null : (2 * hits) / sum,
  };
}

/** Mean of those numbers that there are; null of none. */
export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/**
 * Which share of alarms would be right if only `base` of all texts deserved one, as in life, and not as many as in a curated set. Null
 * where nothing would alarm, or there is nothing to judge by.
 */
export function precisionAt(base: number, found: Share, falseAlarms: Share): number | null {
  const [sensitivity, wrong] = [rate(found), rate(falseAlarms)];
  if (sensitivity === null || wrong === null) return null;
  const right = base * sensitivity;
  const alarms = right + (1 - base) * wrong;
  return alarms === 0 ? null : right / alarms;
}
