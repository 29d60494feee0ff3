import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { metricsLimits } from '../../config/limits.ts';
import { severities, type Severity } from '../contract/screening.ts';
import type { JobRun } from '../jobs/consume.ts';
import type { RequestDone } from '../kit/observeRequests.ts';
import type { Observed } from './observed.ts';

/** The figures of one process. No label ever holds an id, a name or an address: each has a handful of values. */
export interface Metrics {
  requestDone(request: RequestDone): void;
  jobDone(run: JobRun): void;
  /** The first time that a person took a case, counted from its opening or reopening. */
  firstAction(severity: Severity, ms: number): void;
  /** Prometheus text: what was counted, what the databases said (null: nothing yet), what this process has. */
  text(observed: Observed, own: OwnFacts): Promise<string>;
  readonly contentType: string;
  /** Begins to measure memory, processor and the delay of the event loop. */
  watchProcess(): void;
}

/** What a process knows of itself: absent where it is not the process's business. */
export interface OwnFacts {
  readonly sockets?: number;
  /** The sentence model is open. */
  readonly model?: boolean;
}

/** Makes the figures of a process; `part` is a label of each. */
export function createMetrics(part: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ part });
  const registers = [registry];
  const requests = new Histogram({
    name: 'alongside_request_seconds',
    help: 'Time from a request to the end of its answer, by the template of its route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [...metricsLimits.requestSeconds],
    registers,
  });
  const jobs = new Histogram({
    name: 'alongside_job_seconds',
    help: 'Time that a job took, by what became of it: done, retried, failed',
    labelNames: ['job', 'outcome'] as const,
    buckets: [...metricsLimits.jobSeconds],
    registers,
  });
  const firstActions = new Histogram({
    name: 'alongside_first_action_seconds',
    help: 'Time from the opening of a case to the first person who took it, by its severity',
    labelNames: ['severity'] as const,
    buckets: [...metricsLimits.firstActionSeconds],
    registers,
  });
  for (const severity of severities) firstActions.zero({ severity });
  const show = stateGauges(registers);
  return {
    requestDone: ({ method, route, status, ms }) => requests.observe({ method, route, status }, ms / 1_000),
    jobDone: ({ job, outcome, ms }) => jobs.observe({ job, outcome }, ms / 1_000),
    firstAction: (severity, ms) => firstActions.observe({ severity }, ms / 1_000),
    async text(observed, own) {
      show(observed, own);
      return registry.metrics();
    },
    contentType: registry.contentType,
    watchProcess: () => collectDefaultMetrics({ register: registry }),
  };
}

/** Gauges that are set when somebody looks. One whose source is away is left out, not shown as it was. */
function stateGauges(registers: Registry[]): (observed: Observed, own: OwnFacts) => void {
  const plain = (name: string, help: string): ((value: number | null | undefined) => void) => {
    const made = new Gauge({ name: `alongside_${name}`, help, labelNames: [], registers });
    return (value) => {
      made.remove();
      if (value !== null && value !== undefined) made.set(value);
    };
  };
  const labelled = (name: string, help: string, label: string): ((values: Record<string, number> | null) => void) => {
    const made = new Gauge({ name: `alongside_${name}`, help, labelNames: [label], registers });
    return (values) => {
      made.reset();
      for (const [key, value] of Object.entries(values ?? {})) made.set({ [label]: key }, value);
    };
  };
  const database = plain('database_up', 'Whether the database answers');
  const waiting = plain(
    'oldest_waiting_screening_seconds',
    'Age of the text that waits longest for screening; 0: none',
  );
  const open = labelled('cases_open', 'Cases that wait for a person or are with one; stops at 10,000', 'severity');
  const oldest = labelled('case_oldest_seconds', 'Age of the oldest of them; 0: none', 'severity');
  const pastDue = plain('cases_past_due', 'Cases whose due time has passed; stops at 10,000');
  const redisMemory = plain('redis_memory_bytes', 'Memory that Redis uses');
  const degraded = labelled('degraded', '1: this part is away and the service goes on without it', 'away');
  const sockets = plain('sockets', 'Open pages that are connected to this process');
  const model = plain('model_present', 'Whether this process screens with the sentence model');
  return (observed, own) => {
    database(observed.work === null ? 0 : 1);
    waiting(observed.work?.oldestWaitingSeconds);
    open(observed.work?.openCases ?? null);
    oldest(observed.work?.oldestCaseSeconds ?? null);
    pastDue(observed.work?.pastDue);
    redisMemory(observed.redisMemoryBytes);
    degraded(observed.degraded);
    sockets(own.sockets);
    model(own.model === undefined ? undefined : Number(own.model));
  };
}
