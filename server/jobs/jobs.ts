import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { screeningLimits } from '../../config/limits.ts';
import type { Log } from '../kit/log.ts';
import { catalog, queueNames, queueOptions, type JobName, type JobPayload, type QueueName } from './catalog.ts';

/** The producer's side of the queues. */
export interface Jobs {
  /**
   * Puts a job on its queue. Never raises: what must happen is state in the database, and a sweeper finds it when Redis is away.
   * `id` keeps one waiting job from standing there twice. Answers whether the queue took it.
   */
  enqueue<Name extends JobName>(name: Name, payload: JobPayload<Name>, id: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Connects a producer. Adds fail fast (0.3 s) while Redis is away, instead of waiting for it. */
export function createJobs(redisUrl: string, prefix: string, log: Log): Jobs {
  const connection = new Redis(redisUrl, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 300,
    lazyConnect: false,
  });
  connection.on('error', (error) => log.debug({ code: error.name }, 'jobs: redis away'));
  const queues = new Map<QueueName, Queue>();
  for (const name of queueNames) {
    const queue = new Queue(name, {
      connection,
      prefix: `${prefix}:jobs`,
      skipVersionCheck: true,
      defaultJobOptions: {
        attempts: queueOptions[name].attempts,
        backoff: { type: 'exponential', delay: queueOptions[name].backoffMs },
        removeOnComplete: true,
        removeOnFail: { count: screeningLimits.failedKept },
      },
    });
    queue.on('error', (error) => log.debug({ code: error.name }, 'jobs: queue away'));
    queues.set(name, queue);
  }
  const queueOf = (name: JobName): Queue => {
    const queue = queues.get(catalog[name].queue);
    if (queue === undefined) throw new Error(`No queue for ${name}`);
    return queue;
  };
  return {
    async enqueue(name, payload, id) {
      try {
        await queueOf(name).add(name, payload, { jobId: id });
        return true;
      } catch (error) {
        log.warn(
          { job: name, code: error instanceof Error ? error.name : 'unknown' },
          'job not queued; a sweeper will',
        );
        return false;
      }
    },
    async close() {
      await Promise.allSettled([...queues.values()].map((queue) => queue.close()));
      connection.disconnect();
    },
  };
}
