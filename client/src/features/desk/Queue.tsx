import type { ReactNode } from 'react';
import type { CaseCounts } from '../../../../server/contract/cases.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { t } from '../../words/words.ts';
import { QueueRow } from './QueueRow.tsx';
import type { Queue as QueueState } from './useQueue.ts';

/** The communities that the queue can be narrowed to. */
export type QueueGroup = { slug: string; name: string };

/** Live counts of waiting work. They may stop at 1,000. */
const STOP = 1_000;
const COUNTED = ['overdue', 'crisis', 'red', 'amber', 'green'] as const satisfies readonly (keyof CaseCounts)[];
const COUNT_WORDS = {
  overdue: 'desk.count-late',
  crisis: 'desk.count-crisis',
  red: 'desk.count-red',
  amber: 'desk.count-amber',
  green: 'desk.count-green',
} as const satisfies Record<keyof CaseCounts, string>;
const number = new Intl.NumberFormat('en-GB');

function Counts({ counts }: { counts: CaseCounts }): ReactNode {
  const shown = COUNTED.filter((key) => counts[key] > 0);
  if (shown.length === 0) return null;
  return (
    <p className="meta" aria-label={t('desk.counts')} role="group">
      {shown.map((key) => (
        <span key={key}>
          {t(COUNT_WORDS[key], { count: counts[key] >= STOP ? `${number.format(STOP)}+` : number.format(counts[key]) })}
        </span>
      ))}
    </p>
  );
}

/** The cases that wait for somebody, in the order of work. */
export function Queue({
  queue,
  groups,
  group,
  caseId,
  onGroup,
}: {
  queue: QueueState;
  groups: readonly QueueGroup[];
  group: string | undefined;
  caseId: string | undefined;
  onGroup: (slug: string | undefined) => void;
}): ReactNode {
  const { resource, rows } = queue;
  return (
    <section id="queue" className="stack s-3" aria-labelledby="queue-title">
      <div className="row between">
        <h2 id="queue-title">{t('desk.queue')}</h2>
        <span className="muted small">{t('desk.order')}</span>
      </div>
      {groups.length > 1 && (
        <SelectField
          label={t('desk.filter')}
          value={group ?? ''}
          onChange={(event) => onGroup(event.target.value || undefined)}
        >
          <option value="">{t('desk.filter-all')}</option>
          {groups.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <Loaded resource={resource} skeleton={<Skeleton rows={5} />}>
        {(page) => (
          <>
            <Counts counts={page.counts} />
            {rows.length === 0 ? (
              <EmptyState title={t('desk.empty-title')} level={3}>
                {t('desk.empty')}
              </EmptyState>
            ) : (
              <ol className="list">
                {rows.map((row) => (
                  <QueueRow
                    key={row.id}
                    row={row}
                    current={row.id === caseId}
                    search={group ? `?group=${group}` : ''}
                  />
                ))}
              </ol>
            )}
            <Pager more={page.next !== null} busy={queue.busy} onMore={queue.more} />
          </>
        )}
      </Loaded>
    </section>
  );
}
