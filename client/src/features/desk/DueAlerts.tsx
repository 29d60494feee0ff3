import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CaseRow } from '../../../../server/contract/cases.ts';
import desk from '../../words/en-GB/desk.json';
import { addWords, t } from '../../words/words.ts';
import { headline } from '../cases/caseWords.ts';
import { useNow } from './useNow.ts';

addWords(desk);

const SOON_MS = 300_000;

/** Tells people who can't see the countdowns when a case has 5 minutes left and when it runs late: once each. */
export function DueAlerts({ rows }: { rows: readonly CaseRow[] }): ReactNode {
  const now = useNow();
  const before = useRef(now);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const since = before.current;
    before.current = now;
    const passed = (row: CaseRow, aheadMs: number): boolean => {
      const at = new Date(row.dueAt).getTime() - aheadMs;
      return at > since && at <= now;
    };
    const lines = rows.flatMap((row) => {
      if (passed(row, 0)) return [t('desk.late', { what: headline(row) })];
      return passed(row, SOON_MS) ? [t('desk.soon', { what: headline(row) })] : [];
    });
    if (lines.length > 0) setSaid(lines.join('. '));
  }, [now, rows]);
  return (
    <p className="vh" role="status">
      {said}
    </p>
  );
}
