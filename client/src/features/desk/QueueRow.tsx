import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from '../../router.tsx';
import type { CaseRow } from '../../../../server/contract/cases.ts';
import { Severity } from '../../ui/Severity.tsx';
import { t } from '../../words/words.ts';
import { headline } from '../cases/caseWords.ts';
import { Due } from './Due.tsx';
import { elapsed } from './queue.rules.ts';
import { useNow } from './useNow.ts';

function Holder({ row }: { row: CaseRow }): ReactNode {
  if (!row.claim) return row.state === 'escalated' ? <span>{t('desk.escalated')}</span> : null;
  return (
    <span>
      <b>{row.claim.mine ? t('desk.yours') : t('desk.held-by', { name: row.claim.by })}</b>
    </span>
  );
}

/** One case in the queue: how worrying, how long there is, what it is about and who has it. */
export function QueueRow({ row, current, search }: { row: CaseRow; current: boolean; search: string }): ReactNode {
  const now = useNow();
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li className="q" ref={ref} data-sev={row.severity} aria-current={current || undefined}>
      <div className="row between">
        <Severity level={row.severity} />
        <Due at={row.dueAt} />
      </div>
      <h3>
        <Link className="cover" to={`/desk/${row.id}${search}`}>
          {headline(row)}
        </Link>
      </h3>
      <p className="meta">
        <span>{t(`target.${row.target}`)}</span>
        {row.community && <span>{row.community.name}</span>}
        {row.reportCount > 0 && <span>{t('desk.reports', { count: row.reportCount })}</span>}
        {row.awaitingEdit && <span>{t('desk.awaiting-edit')}</span>}
        <Holder row={row} />
      </p>
      <svg className="bar" aria-hidden="true" focusable="false">
        <rect width={`${elapsed(row, now)}%`} height="100%" />
      </svg>
    </li>
  );
}
