import { severities, type Severity } from '../../contract/screening.ts';
import type { Db } from '../../kit/db.ts';
import { cases } from './cases.store.ts';

/** What a severity's running cases come to. */
export interface OpenCases {
  /** Stops at the limit. */
  readonly open: number;
  readonly oldest: Date | null;
}

/** Running cases by severity: each figure is read off an index, and counting stops at `stop`. */
export async function findOpenCases(db: Db, stop: number): Promise<Record<Severity, OpenCases>> {
  const all = await Promise.all(
    severities.map(async (severity) => {
      const filter = { active: true, severity };
      const [open, oldest] = await Promise.all([
        cases(db).countDocuments(filter, { limit: stop, hint: 'oldest-running' }).exec(),
        cases(db)
          .findOne(filter, { openedAt: 1 })
          .sort({ openedAt: 1 })
          .hint('oldest-running')
          .lean<{ openedAt: Date } | null>()
          .exec(),
      ]);
      return [severity, { open, oldest: oldest?.openedAt ?? null }] as const;
    }),
  );
  return Object.fromEntries(all) as Record<Severity, OpenCases>;
}

/** How many running cases are past their due time; stops at `stop`. */
export function countPastDue(db: Db, now: Date, stop: number): Promise<number> {
  return cases(db)
    .countDocuments({ active: true, dueAt: { $lte: now } }, { limit: stop, hint: 'past-due' })
    .exec();
}
