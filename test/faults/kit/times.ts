import * as limits from '../../../config/limits.ts';

const second = 1_000;

/** What the suite shortens, in ms: the same rules, sooner. A soak keeps the product's own times. */
const short = {
  screening: { unscreenedMs: 8 * second, requeueMs: second, requeueAgainMs: 4 * second, sweepMs: second },
  locks: { lockMs: 2 * second, stalledMs: 2 * second },
  cases: { leaseMs: 6 * second, sweepMs: second, safetyLeaseMs: 2 * second },
  notices: { sweepMs: second, requeueMs: second, requeueMaxMs: 4 * second, mailingStaleMs: 3 * second, backoffMs: 200 },
  health: { heartbeatMs: second, heartbeatMissedMs: 4 * second, stuckMs: 8 * second },
} as const;

/** Whether this run keeps the product's own times. */
export const fullTimes = process.env['FAULTS_TIMES'] === 'full';

/**
 * Shortens the product's limits in this process, and lifts those on how much one person may send, before anything has read them.
 * Only the suite's own entry to a process calls it: the product has no such switch.
 */
export function shortenTimes(): void {
  const many = { points: 1_000_000 };
  Object.assign(limits.httpLimits.everyAddress, many);
  Object.assign(limits.httpLimits.write, many);
  Object.assign(limits.httpLimits.ask, many);
  if (fullTimes) return;
  Object.assign(limits.screeningLimits, short.screening, short.locks);
  Object.assign(limits.caseLimits, short.cases);
  Object.assign(limits.noticeLimits, short.notices);
  Object.assign(limits.healthLimits, short.health);
}

/** How long an outage lasts, in ms. */
export const outageMs = fullTimes ? 60 * second : 10 * second;

/**
 * After how long all must be well again once everything runs, in ms: product.md’s 30 s. With short times, on a machine that runs other tests
 * beside, it bounds only how long is waited: times are claimed by a soak and by the benchmark.
 */
export const wellAgainMs = (fullTimes ? 30 : 90) * second;

/** After how long every notice must have been handed over once everything runs, in ms: one whose sender was killed waits until that is sure. */
export const deliveredMs = (fullTimes ? 180 : 90) * second;
