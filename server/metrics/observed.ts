import type { Degraded } from '../contract/health.ts';
import type { Severity } from '../contract/screening.ts';

/** What the databases say about the work of the whole installation: the same whichever process is asked. */
export interface Observed {
  /** Null: the database did not answer in time. */
  readonly work: {
    /** Seconds; 0 where nothing waits. */
    readonly oldestWaitingSeconds: number;
    readonly openCases: Record<Severity, number>;
    readonly oldestCaseSeconds: Record<Severity, number>;
    readonly pastDue: number;
  } | null;
  /** Null: Redis did not answer. */
  readonly redisMemoryBytes: number | null;
  readonly degraded: Record<(typeof Degraded.options)[number], number>;
}
