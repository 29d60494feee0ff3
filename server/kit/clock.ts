/** Where time comes from. Nothing else reads the machine's clock to decide something. */
export interface Clock {
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** An instant `ms` milliseconds after (negative: before) another. */
export const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);
