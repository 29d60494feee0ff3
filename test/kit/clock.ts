import type { Clock } from '../../server/kit/clock.ts';

/** A clock that stands still until a test moves it. It starts at the machine's time, since cookies and queues use that. */
export interface TestClock extends Clock {
  /** Moves it on. */
  advance(ms: number): void;
}

export function testClock(start = new Date()): TestClock {
  let at = start.getTime();
  return {
    now: () => new Date(at),
    advance(ms) {
      at += ms;
    },
  };
}
