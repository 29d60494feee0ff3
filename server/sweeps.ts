import { caseLimits, noticeLimits, rulesLimits, screeningLimits, sweepLimits } from '../config/limits.ts';
import type { Deps } from './deps.ts';
import { sweepAccounts } from './features/accounts/sweepAccounts.ts';
import { sweepCases } from './features/cases/sweepCases.ts';
import { sweepJoining } from './features/joining/sweepJoining.ts';
import { sweepNotices } from './features/notices/sweepNotices.ts';
import { sweepThreads } from './features/posts/sweepThreads.ts';
import { sweepRules } from './features/rules/sweepRules.ts';
import { sweepScreening } from './features/screening/sweepScreening.ts';

/** Something that is looked for again and again in the database. Safe to run in many processes at once. */
export interface Sweep {
  readonly name: string;
  readonly everyMs: number;
  run(deps: Deps): Promise<unknown>;
}

const screening: Sweep = { name: 'screening', everyMs: screeningLimits.sweepMs, run: sweepScreening };
const cases: Sweep = { name: 'cases', everyMs: caseLimits.sweepMs, run: sweepCases };

/** What the web process looks for too: late screenings and unclaimed crises must be found with every worker down. */
export const webSweeps: readonly Sweep[] = [screening, cases];

/** What a worker looks for. */
export const workerSweeps: readonly Sweep[] = [
  screening,
  cases,
  { name: 'notices', everyMs: noticeLimits.sweepMs, run: sweepNotices },
  { name: 'joining', everyMs: sweepLimits.joiningMs, run: sweepJoining },
  { name: 'accounts', everyMs: sweepLimits.accountsMs, run: sweepAccounts },
  { name: 'threads', everyMs: sweepLimits.threadsMs, run: sweepThreads },
  { name: 'rules', everyMs: rulesLimits.sweepMs, run: sweepRules },
];

/**
 * Runs sweeps by the process's own timers, so that they go on without Redis. One sweep never overlaps itself; a failure is logged and
 * the next round tries again. `stop` waits for what runs, at most `ms`.
 */
export function runSweeps(deps: Deps, sweeps: readonly Sweep[]): { stop(ms: number): Promise<void> } {
  const running = new Map<string, Promise<void>>();
  const start = (sweep: Sweep): void => {
    if (running.has(sweep.name)) return;
    const log = deps.log.child({ sweep: sweep.name });
    const round = sweep
      .run({ ...deps, log })
      .catch((error: unknown) => log.error({ err: error }, 'sweep failed'))
      .then(() => void running.delete(sweep.name));
    running.set(sweep.name, round);
  };
  const timers = sweeps.map((sweep) => setInterval(start, sweep.everyMs, sweep));
  return {
    async stop(ms) {
      for (const timer of timers) clearInterval(timer);
      let late: NodeJS.Timeout | undefined;
      await Promise.race([
        Promise.all(running.values()),
        new Promise((resolve) => {
          late = setTimeout(resolve, ms);
        }),
      ]);
      clearTimeout(late);
    },
  };
}
