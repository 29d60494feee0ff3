import type { Config } from '../config/env.ts';
import { healthLimits, httpLimits } from '../config/limits.ts';
import { composed } from '../server/composed.ts';
import { openDeps, type Deps } from '../server/deps.ts';
import { ensureIndexes } from '../server/indexes.ts';
import { consumeJobs } from '../server/jobs/consume.ts';
import type { Clock } from '../server/kit/clock.ts';
import type { Log } from '../server/kit/log.ts';
import { createLive } from '../server/live/adapter.ts';
import { createAnnounce } from '../server/live/announce.ts';
import { runSweeps, workerSweeps } from '../server/sweeps.ts';
import { gaveUpOf, handlersOf } from './handlers.ts';

/** A running worker process. */
export interface RunningWorker {
  readonly deps: Deps;
  readonly log: Log;
  /** Finishes what runs and closes, within `httpLimits.closeMs`. */
  close(): Promise<void>;
}

/** Starts the worker process: one Worker for each queue, and a live server without a port to announce through. */
export async function startWorker(config: Config, clock?: Clock): Promise<RunningWorker> {
  const opened = await openDeps(config, 'worker', clock);
  await ensureIndexes(opened.db);
  const live = createLive({ redisUrl: config.redisUrl, prefix: config.redisPrefix, http: null });
  const deps: Deps = { ...opened, ...composed, announce: createAnnounce(live.io) };
  const consumer = consumeJobs({
    redisUrl: config.redisUrl,
    prefix: config.redisPrefix,
    log: opened.log,
    handlers: handlersOf(deps),
    gaveUp: gaveUpOf(deps),
  });
  const sweeps = runSweeps(deps, workerSweeps);
  const heartbeat = setInterval(() => void deps.jobs.enqueue('heartbeat', {}, 'heartbeat'), healthLimits.heartbeatMs);
  void deps.jobs.enqueue('heartbeat', {}, 'heartbeat');
  return {
    deps,
    log: opened.log,
    async close() {
      clearInterval(heartbeat);
      await sweeps.stop();
      await consumer.close(httpLimits.closeMs);
      await live.close();
      await opened.close();
    },
  };
}
