import type { ReactNode } from 'react';
import { Link, useSearchParams } from '../../router.tsx';
import type { Community } from '../../../../server/contract/communities.ts';
import type { JoinRequestRow } from '../../../../server/contract/joining.ts';
import { request } from '../../api.ts';
import { useSession } from '../../session.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { agoText } from '../../ui/Time.tsx';
import { usePages } from '../../usePages.ts';
import desk from '../../words/en-GB/desk.json';
import { addWords, t } from '../../words/words.ts';
import './desk.css';
import { StaffOnly } from './StaffOnly.tsx';
import { useOwnGroups } from './useOwnGroups.ts';

addWords(desk);

/** A join request in the list. */
type Row = JoinRequestRow;
const STATES = ['waiting', 'accepted', 'declined', 'lapsed'] as const satisfies readonly Row['state'][];
type State = (typeof STATES)[number];

function RequestRow({ row }: { row: Row }): ReactNode {
  const action = t(row.state === 'waiting' ? 'desk.join-open' : 'desk.join-open-closed');
  return (
    <li className="thread">
      <Avatar seed={row.id} />
      <h3>
        {row.caseId ? (
          <Link className="cover" to={`/desk/${row.caseId}`}>
            {row.pseudonym}
          </Link>
        ) : (
          row.pseudonym
        )}
      </h3>
      <p className="meta">
        <span>{t('desk.join-asked', { when: agoText(row.createdAt) })}</span>
        {row.decidedAt && <span>{t('desk.join-decided', { when: agoText(row.decidedAt) })}</span>}
      </p>
      {row.caseId && (
        <span className="count" aria-hidden="true">
          {action} <Icon name="forward" />
        </span>
      )}
    </li>
  );
}

function GroupRequests({ group, state }: { group: Community; state: State }): ReactNode {
  const pages = usePages<Row>(`join-requests/${group.slug}/${state}`, (cursor, signal) =>
    request('GET', `/communities/${group.slug}/join-requests`, {
      query: { state, cursor },
      ...(signal && { signal }),
    }),
  );
  return (
    <section className="stack s-3" aria-labelledby={`group-${group.slug}`}>
      <h2 id={`group-${group.slug}`}>{group.name}</h2>
      <Loaded resource={pages.resource}>
        {() =>
          pages.items.length === 0 ? (
            <p className="muted">{t(state === 'waiting' ? 'desk.join-none' : 'desk.join-none-state')}</p>
          ) : (
            <>
              <ul className="list">
                {pages.items.map((row) => (
                  <RequestRow key={row.id} row={row} />
                ))}
              </ul>
              <ErrorSummary problem={pages.problem} />
              <Pager more={pages.more} busy={pages.busy} onMore={pages.loadMore} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function Requests(): ReactNode {
  const [search] = useSearchParams();
  const asked = search.get('state');
  const state = STATES.find((each) => each === asked) ?? 'waiting';
  const groups = useOwnGroups((can) => can.work || can.administer);
  return (
    <main id="main" className="wrap page stack s-6">
      <div className="stack s-2">
        <p>
          <Link className="tap" to="/desk">
            {t('desk.back')}
          </Link>
        </p>
        <PageTitle title={t('desk.join-title')} />
        <p className="muted">{t('desk.join-lead')}</p>
      </div>
      <Tabs
        label={t('desk.join-state')}
        tabs={STATES.map((each) => ({
          to: each === 'waiting' ? '/desk/join-requests' : `/desk/join-requests?state=${each}`,
          label: t(`desk.join-${each}`),
          current: each === state,
        }))}
      />
      <Loaded resource={groups}>
        {(own) =>
          own.length === 0 ? (
            <EmptyState>{t('desk.join-none-state')}</EmptyState>
          ) : (
            <div className="stack s-7">
              {own.map((group) => (
                <GroupRequests key={`${group.slug}-${state}`} group={group} state={state} />
              ))}
            </div>
          )
        }
      </Loaded>
    </main>
  );
}

/** Everyone who asks to join one of the reader's groups. The answers are read, and decided on, in the case. */
export function JoinRequestsPage(): ReactNode {
  const { view } = useSession();
  const may = view.can.seeDesk || view.can.seeLog;
  return <StaffOnly may={may}>{() => <Requests />}</StaffOnly>;
}
