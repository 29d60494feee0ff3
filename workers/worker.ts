import type { Config } from '../config/env.ts';
import { healthLimits, httpLimits } from '../config/limits.ts';
import { composed } from '../server/composed.ts';
import { openDeps, type Deps } from '../server/deps.ts';
import { ensureIndexes } from '../server/indexes.ts';
import { consumeJobs } from '../server/jobs/consume.ts';
import type { Clock } from '../server/kit/clock.ts';
import { hearChanges } from '../server/kit/hearChanges.ts';
import type { Log } from '../server/kit/log.ts';
import { createLive } from '../server/live/adapter.ts';
import { createAnnounce } from '../server/live/announce.ts';
import { serveMetrics } from '../server/metrics/serveMetrics.ts';
import { runSweeps, workerSweeps } from '../server/sweeps.ts';
import { openModels } from './model/openModels.ts';
import { gaveUpOf, handlersOf } from './handlers.ts';

/** A running worker process. */
export interface RunningWorker {
  readonly deps: Deps;
  readonly log: Log;
  /** Finishes what runs, at most `httpLimits.drainMs`, and closes; a job that is cut goes to another worker. */
  close(): Promise<void>;
}

/** Starts the worker process: one Worker for each queue, and a live server without a port to announce through. */
export async function startWorker(config: Config, clock?: Clock): Promise<RunningWorker> {
  const opened = await openDeps(config, 'worker', clock);
  await ensureIndexes(opened.db);
  const changes = hearChanges({ ...opened, prefix: config.redisPrefix });
  const live = createLive({ redisUrl: config.redisUrl, prefix: config.redisPrefix, http: null });
  const { models, faults } = await openModels(config.modelDir);
  for (const fault of faults) opened.log.error({ err: fault }, 'a model is missing');
  const deps: Deps = { ...opened, ...composed, models, announce: createAnnounce(live.io) };
  const consumer = consumeJobs({
    redisUrl: config.redisUrl,
    prefix: config.redisPrefix,
    log: opened.log,
    handlers: (log) => handlersOf({ ...deps, log }),
    gaveUp: (log) => gaveUpOf({ ...deps, log }),
    onRun(run, log) {
      deps.metrics.jobDone(run);
      log.debug(run, 'job');
    },
  });
  const metrics = await serveMetrics(deps, () => ({ model: Boolean(deps.models?.net) }));
  const sweeps = runSweeps(deps, workerSweeps);
  const heartbeat = setInterval(() => void deps.jobs.enqueue('heartbeat', {}, 'heartbeat'), healthLimits.heartbeatMs);
  void deps.jobs.enqueue('heartbeat', {}, 'heartbeat');
  return {
    deps,
    log: opened.log,
    async close() {
      clearInterval(heartbeat);
      changes.close();
      metrics?.close();
      await Promise.all([sweeps.stop(httpLimits.drainMs), consumer.close(httpLimits.drainMs)]);
      await live.close();
      await opened.close();
    },
  };
}
