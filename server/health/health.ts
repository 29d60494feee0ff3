import type { Deps } from '../deps.ts';
import { healthLimits } from '../../config/limits.ts';
import { inTime } from '../kit/inTime.ts';

type Parts = Pick<Deps, 'config'>;
const keyOf = ({ config }: Parts): string => `${config.redisPrefix}:heartbeat`;
/** There while some worker screens without the sentence model. */
const noModelKeyOf = ({ config }: Parts): string => `${config.redisPrefix}:no-model`;

/** What the heartbeat job does: it has come through the queue and a worker, and writes down when. */
export async function beat(deps: Pick<Deps, 'config' | 'redis' | 'models'>): Promise<void> {
  await deps.redis.set(keyOf(deps), String(Date.now()), 'PX', healthLimits.heartbeatMissedMs * 10);
  if (!deps.models?.net) await deps.redis.set(noModelKeyOf(deps), '1', 'PX', healthLimits.heartbeatMissedMs);
}

/** What is away while the service goes on. Without Redis nothing is known of the worker, and its queues rest. */
export async function degradedParts(deps: Pick<Deps, 'config' | 'redis'>): Promise<('redis' | 'worker' | 'model')[]> {
  try {
    const [last = null, noModel = null] = await deps.redis.mget(keyOf(deps), noModelKeyOf(deps));
    const fresh = last !== null && Date.now() - Number(last) < healthLimits.heartbeatMissedMs;
    if (!fresh) return ['worker'];
    return noModel === null ? [] : ['model'];
  } catch {
    return ['redis'];
  }
}

/** Whether the database answers in time. The driver itself looks for one that is away for longer than a probe waits. */
export async function isDatabaseUp(deps: Pick<Deps, 'db'>): Promise<boolean> {
  const native = deps.db.db;
  if (native === undefined) return false;
  return (await inTime(native.command({ ping: 1 }), healthLimits.databaseAnswerMs)) !== null;
}
