/** Every number that tunes behaviour: with its unit, reason and source. */

export const triageLimits = {
  /** Milliseconds. Distress said twice within 7 days is red (safety design). */
  repeatedDistressMs: 7 * 24 * 60 * 60 * 1000,
} as const;
