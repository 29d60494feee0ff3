import { metricsLimits } from '../../../config/limits.ts';
import type { Severity } from '../../contract/screening.ts';
import type { Db } from '../../kit/db.ts';
import { countPastDue, findOpenCases, type OpenCases } from './openWork.store.ts';

/** The running cases of the whole installation, in figures; for metrics. Counts stop at `metricsLimits.countStop`. */
export async function openWork(
  db: Db,
  now: Date,
): Promise<{ bySeverity: Record<Severity, OpenCases>; pastDue: number }> {
  const [bySeverity, pastDue] = await Promise.all([
    findOpenCases(db, metricsLimits.countStop),
    countPastDue(db, now, metricsLimits.countStop),
  ]);
  return { bySeverity, pastDue };
}
