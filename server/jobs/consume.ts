import { Worker, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import { screeningLimits } from '../../config/limits.ts';
import type { Log } from '../kit/log.ts';
import { logError } from '../kit/logError.ts';
import { catalog, queueNames, queueOptions, type JobName, type JobPayload } from './catalog.ts';

/** What each job does. A missing job does not compile. */
export type Handlers = { readonly [Name in JobName]: (payload: JobPayload<Name>) => Promise<void> };

/** What follows when a job has failed for good. `stalled`: it ended its worker, or stopped it, each time. */
export type GaveUp = {
  readonly [Name in JobName]?: (payload: JobPayload<Name>, stalled: boolean) => Promise<void>;
};

/** One run of a job. */
export interface JobRun {
  readonly job: string;
  readonly outcome: 'done' | 'retried' | 'failed';
  readonly ms: number;
}

interface Consuming {
  readonly redisUrl: string;
  readonly prefix: string;
  readonly log: Log;
  /** With the log of one job, which names it. */
  readonly handlers: (log: Log) => Handlers;
  readonly gaveUp: (log: Log) => GaveUp;
  /** Told of every run, with the log of its job. */
  readonly onRun: (run: JobRun, log: Log) => void;
}

/** Takes jobs off every queue, one Worker each, until closed. `close` waits for what runs, at most `deadlineMs`. */
export function consumeJobs(options: Consuming): { close(deadlineMs: number): Promise<void> } {
  const { log } = options;
  const connections: Redis[] = [];
  const workers = queueNames.map((queue) => {
    const connection = new Redis(options.redisUrl, { maxRetriesPerRequest: null });
    connection.on('error', (error) => log.debug({ code: error.name }, 'worker: redis away'));
    connections.push(connection);
    const worker = new Worker(queue, (job) => observed(job, options), {
      connection,
      prefix: `${options.prefix}:jobs`,
      concurrency: queueOptions[queue].concurrency,
      lockDuration: screeningLimits.lockMs,
      stalledInterval: screeningLimits.stalledMs,
      maxStalledCount: screeningLimits.attempts,
      removeOnComplete: { count: 0 },
      skipVersionCheck: true,
    });
    worker.on('error', (error) => log.debug({ code: error.name, queue }, 'worker away'));
    worker.on('failed', (job, error) => {
      const its = log.child({ job: job?.name, jobId: job?.id });
      its.error({ err: error, attempts: job?.attemptsMade }, 'job failed');
      if (job !== undefined && isLast(job, error)) void giveUp(options.gaveUp(its), job, isStalled(error), its);
    });
    return worker;
  });
  return {
    async close(deadlineMs) {
      const graceful = Promise.allSettled(workers.map((worker) => worker.close()));
      const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), deadlineMs).unref());
      // A worker that closes can't be hurried: it is cut off, and another takes up what it was doing.
      if ((await Promise.race([graceful, late])) === 'late') for (const worker of workers) void worker.disconnect();
      for (const connection of connections) connection.disconnect();
    },
  };
}

/** Runs a job with a log of its own, and tells what became of it. */
async function observed(job: Job, { log, handlers, onRun }: Consuming): Promise<void> {
  const its = log.child({ job: job.name, jobId: job.id });
  const begun = performance.now();
  const tell = (outcome: JobRun['outcome']): void =>
    onRun({ job: job.name, outcome, ms: performance.now() - begun }, its);
  try {
    await run(handlers(its), job);
    tell('done');
  } catch (error) {
    tell(job.attemptsMade + 1 >= (job.opts.attempts ?? 1) ? 'failed' : 'retried');
    throw error;
  }
}

async function run(handlers: Handlers, job: Job): Promise<void> {
  const name = job.name as JobName;
  const payload: unknown = catalog[name].payload.parse(job.data);
  try {
    await (handlers[name] as (payload: unknown) => Promise<void>)(payload);
  } catch (error) {
    // Redis keeps the message of a failed job: an answer of a mail server in it would name the address.
    const { type, message, stack } = logError(error);
    throw Object.assign(new Error(`${type}: ${message}`), { stack });
  }
}

/** A job that is tried no more: its tries are used up, or it stalled (killed its worker) too often. */
function isLast(job: Job, error: Error): boolean {
  return job.attemptsMade >= (job.opts.attempts ?? 1) || isStalled(error);
}

function isStalled(error: Error): boolean {
  return error.message.includes('stalled');
}

async function giveUp(gaveUp: GaveUp, job: Job, stalled: boolean, log: Log): Promise<void> {
  const name = job.name as JobName;
  const follow = gaveUp[name] as ((payload: unknown, stalled: boolean) => Promise<void>) | undefined;
  const payload = catalog[name].payload.safeParse(job.data);
  if (follow === undefined || !payload.success) return;
  try {
    await follow(payload.data, stalled);
  } catch (error) {
    log.error({ err: error }, 'what follows a failed job failed; a sweeper will find it');
  }
}
