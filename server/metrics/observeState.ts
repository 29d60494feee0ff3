import { healthLimits, metricsLimits } from '../../config/limits.ts';
import { Degraded } from '../contract/health.ts';
import { severities, type Severity } from '../contract/screening.ts';
import type { Deps } from '../deps.ts';
import { openWork } from '../features/cases/openWork.ts';
import { oldestWaitingSince } from '../features/posts/readPosts.ts';
import { degradedParts } from '../health/health.ts';
import { inTime } from '../kit/inTime.ts';
import type { Observed } from './observed.ts';

type Sources = Pick<Deps, 'config' | 'db' | 'redis' | 'clock'>;

/**
 * Looks at the databases, at most once in `metricsLimits.cacheMs` however often it is asked, and never longer than
 * `healthLimits.databaseAnswerMs`. Raises nothing: what is away is null.
 */
export function observeState(deps: Sources): () => Promise<Observed> {
  let kept: { at: number; observed: Promise<Observed> } | null = null;
  return () => {
    if (kept === null || performance.now() - kept.at > metricsLimits.cacheMs) {
      kept = { at: performance.now(), observed: look(deps) };
    }
    return kept.observed;
  };
}

async function look(deps: Sources): Promise<Observed> {
  const [work, redisMemoryBytes, away] = await Promise.all([
    inTime(workOf(deps), healthLimits.databaseAnswerMs),
    inTime(memoryOf(deps), healthLimits.databaseAnswerMs),
    degradedParts(deps),
  ]);
  const degraded = Object.fromEntries(Degraded.options.map((one) => [one, Number((away as string[]).includes(one))]));
  return { work, redisMemoryBytes, degraded: degraded as Observed['degraded'] };
}

async function workOf({ db, clock }: Sources): Promise<Observed['work']> {
  const now = clock.now();
  const [waitingSince, work] = await Promise.all([oldestWaitingSince(db), openWork(db, now)]);
  const age = (since: Date | null): number =>
    since === null ? 0 : Math.max(0, (now.getTime() - since.getTime()) / 1_000);
  const each = (of: (severity: Severity) => number): Record<Severity, number> =>
    Object.fromEntries(severities.map((severity) => [severity, of(severity)])) as Record<Severity, number>;
  return {
    oldestWaitingSeconds: age(waitingSince),
    openCases: each((severity) => work.bySeverity[severity].open),
    oldestCaseSeconds: each((severity) => age(work.bySeverity[severity].oldest)),
    pastDue: work.pastDue,
  };
}

async function memoryOf({ redis }: Sources): Promise<number | null> {
  const used = /^used_memory:(\d+)/m.exec(await redis.info('memory'))?.[1];
  return used === undefined ? null : Number(used);
}
