import type { Deps } from '../deps.ts';
import { healthLimits } from '../../config/limits.ts';

const keyOf = (deps: Pick<Deps, 'config'>): string => `${deps.config.redisPrefix}:heartbeat`;

/** What the heartbeat job does: it has come through the queue and a worker, and writes down when. */
export async function beat(deps: Pick<Deps, 'config' | 'redis'>): Promise<void> {
  await deps.redis.set(keyOf(deps), String(Date.now()), 'PX', healthLimits.heartbeatMissedMs * 10);
}

/** What is away while the service goes on. Without Redis nothing is known of the worker, and its queues rest. */
export async function degradedParts(deps: Pick<Deps, 'config' | 'redis'>): Promise<('redis' | 'worker')[]> {
  try {
    const last = await deps.redis.get(keyOf(deps));
    const fresh = last !== null && Date.now() - Number(last) < healthLimits.heartbeatMissedMs;
    return fresh ? [] : ['worker'];
  } catch {
    return ['redis'];
  }
}

/** Whether the database answers. */
export async function isDatabaseUp(deps: Pick<Deps, 'db'>): Promise<boolean> {
  try {
    await deps.db.db?.command({ ping: 1 }, { timeoutMS: healthLimits.databaseAnswerMs });
    return deps.db.db !== undefined;
  } catch {
    return false;
  }
}
