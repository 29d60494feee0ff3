import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { screeningLimits } from '../../config/limits.ts';
import type { Log } from '../kit/log.ts';
import { catalog, queueOptions, type JobName, type JobPayload, type QueueName } from './catalog.ts';

/** The producer's side of the queues. */
export interface Jobs {
  /**
   * Puts a job on its queue. Never raises: what must happen is state in the database, and a sweeper finds it when Redis is away.
   * `id` keeps one waiting job from standing there twice. Answers whether the queue took it.
   */
  enqueue<Name extends JobName>(name: Name, payload: JobPayload<Name>, id: string): Promise<boolean>;
  close(): Promise<void>;
}

/** How long a command of the producer may take, in ms. */
const addPatienceMs = 300;

/** Connects a producer. Adds fail fast (0.3 s) while Redis is away, instead of waiting for it. */
export function createJobs(redisUrl: string, prefix: string, log: Log): Jobs {
  const connection = new Redis(redisUrl, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: addPatienceMs,
    lazyConnect: false,
  });
  connection.on('error', (error) => log.debug({ code: error.name }, 'jobs: redis away'));
  // A process that has just begun gives the connection a moment; afterwards a connection that is not there is not waited for.
  const begun = Promise.race([
    new Promise((resolve) => connection.once('ready', resolve)),
    new Promise((resolve) => setTimeout(resolve, addPatienceMs).unref()),
  ]);
  const queues = new Map<QueueName, Queue>();
  const open = (name: QueueName): Queue => {
    const known = queues.get(name);
    if (known !== undefined) return known;
    const queue = new Queue(name, {
      connection,
      prefix: `${prefix}:jobs`,
      skipVersionCheck: true,
      defaultJobOptions: {
        attempts: queueOptions[name].attempts,
        backoff: { type: 'exponential', delay: queueOptions[name].backoffMs },
        removeOnComplete: true,
        // A failed beat that stayed would stand in the way of all that follow, which have its id.
        removeOnFail: name === 'heartbeat' ? true : { count: screeningLimits.failedKept },
      },
    });
    queue.on('error', (error) => log.debug({ code: error.name }, 'jobs: queue away'));
    queues.set(name, queue);
    return queue;
  };
  /** Raises unless the queue took it in time. */
  const add = async (name: JobName, payload: unknown, jobId: string): Promise<void> => {
    await begun;
    // A queue that opens while Redis is away waits for it without end, and one that failed to open stays broken.
    if (connection.status !== 'ready') throw new Error('Redis is away');
    const { queue } = catalog[name];
    const late = giveUpAfter(2 * addPatienceMs);
    try {
      await Promise.race([open(queue).add(name, payload, { jobId }), late.raised]);
    } catch (error) {
      const broken = queues.get(queue);
      queues.delete(queue);
      void broken?.close().catch(() => undefined);
      throw error;
    } finally {
      late.stop();
    }
  };
  return {
    async enqueue(name, payload, id) {
      try {
        await add(name, payload, id);
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
      const late = giveUpAfter(2 * addPatienceMs);
      // Closing waits for a connection that may never come.
      await Promise.race([
        Promise.allSettled([...queues.values()].map((queue) => queue.close())),
        late.raised.catch(() => undefined),
      ]);
      late.stop();
      connection.disconnect();
    },
  };
}

/** A promise that raises after `ms`, until stopped. */
function giveUpAfter(ms: number): { raised: Promise<never>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const raised = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The queue did not answer')), ms);
  });
  return { raised, stop: () => clearTimeout(timer) };
}
