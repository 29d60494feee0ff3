import type { ReactNode } from 'react';
import { useSearchParams } from '../../router.tsx';
import type { AuditLine } from '../../../../server/contract/audit.ts';
import { request } from '../../api.ts';
import { useSession } from '../../session.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { Time } from '../../ui/Time.tsx';
import { usePages } from '../../usePages.ts';
import log from '../../words/en-GB/log.json';
import { addWords, t } from '../../words/words.ts';
import { StaffOnly } from '../desk/StaffOnly.tsx';
import { useOwnGroups } from '../desk/useOwnGroups.ts';
import './log.css';
import { detailWords, targetWords, verbWords } from './logWords.ts';

addWords(log);

function Line({ line }: { line: AuditLine }): ReactNode {
  const about = [...(line.target ? [targetWords(line.target)] : []), ...detailWords(line.detail)];
  return (
    <li className="log-line">
      <p>
        <b>{verbWords(line.verb)}</b>
      </p>
      {about.length > 0 && <p className="muted small">{about.join(' · ')}</p>}
      <p className="meta">
        <Time at={line.at} />
        <span>{line.by}</span>
        <span>{line.community?.name ?? t('log.nowhere')}</span>
      </p>
    </li>
  );
}

function Log(): ReactNode {
  const [search, setSearch] = useSearchParams();
  const community = search.get('group') ?? undefined;
  const groups = useOwnGroups((can) => can.administer);
  const pages = usePages<AuditLine>(`audit/${community ?? ''}`, (cursor, signal) =>
    request('GET', '/audit', { query: { community, cursor, limit: 50 }, ...(signal && { signal }) }),
  );
  return (
    <main id="main" className="wrap page stack s-5">
      <div className="stack s-2">
        <PageTitle title={t('log.title')} />
        <p className="muted">{t('log.lead')}</p>
      </div>
      {(groups.data?.length ?? 0) > 1 && (
        <div className="log-filter">
          <SelectField
            label={t('log.filter')}
            value={community ?? ''}
            onChange={(event) => setSearch(event.target.value ? { group: event.target.value } : {}, { replace: true })}
          >
            <option value="">{t('log.filter-all')}</option>
            {groups.data?.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      <Loaded resource={pages.resource}>
        {() =>
          pages.items.length === 0 ? (
            <EmptyState>{t('log.empty')}</EmptyState>
          ) : (
            <div className="stack">
              <ol className="list" aria-label={t('log.caption')}>
                {pages.items.map((line, index) => (
                  <Line key={`${line.at}-${index}`} line={line} />
                ))}
              </ol>
              <ErrorSummary problem={pages.problem} />
              <Pager more={pages.more} busy={pages.busy} onMore={pages.loadMore} />
            </div>
          )
        }
      </Loaded>
    </main>
  );
}

/** The append-only log: every decision, and every look at personal data. */
export function LogPage(): ReactNode {
  const { view } = useSession();
  return <StaffOnly may={view.can.seeLog}>{() => <Log />}</StaffOnly>;
}
