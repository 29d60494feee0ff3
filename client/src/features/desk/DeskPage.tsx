import { type ReactNode, useEffect, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from '../../router.tsx';
import type { SessionView } from '../../../../server/contract/accounts.ts';
import { useSession } from '../../session.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { timeText } from '../../ui/Time.tsx';
import desk from '../../words/en-GB/desk.json';
import { addWords, t } from '../../words/words.ts';
import { CaseDesk } from '../cases/CaseDesk.tsx';
import './desk.css';
import { DegradedNotice } from './DegradedNotice.tsx';
import { DueAlerts } from './DueAlerts.tsx';
import { KeysDialog, KeysLine } from './KeysDialog.tsx';
import { Queue, type QueueGroup } from './Queue.tsx';
import { neighbour } from './queue.rules.ts';
import { StaffOnly } from './StaffOnly.tsx';
import { useKeys } from './useKeys.ts';
import { useQueue } from './useQueue.ts';

addWords(desk);

const PARTS = ['queue', 'case', 'decide'] as const;
type Part = (typeof PARTS)[number];

function worksIn(view: SessionView): SessionView['memberships'] {
  const staffRoles = ['supporter', 'lead'] as const;
  return view.memberships.filter(
    ({ state, roles }) => state === 'active' && staffRoles.some((role) => roles.includes(role)),
  );
}

function Training({ view }: { view: SessionView }): ReactNode {
  const own = worksIn(view);
  const lapsed = own.filter(({ trainedUntil }) => trainedUntil === null || new Date(trainedUntil) < new Date());
  if (own.length === 0) return null;
  if (lapsed.length === 0)
    return (
      <Badge kind="ok" icon="check">
        {t('desk.training-ok')}
      </Badge>
    );
  return (
    <Badge kind="warm" icon="warning">
      {t('desk.training-lapsed', { groups: lapsed.map(({ community }) => community.name).join(', ') })}
    </Badge>
  );
}

function groupsOf(view: SessionView): QueueGroup[] {
  return view.memberships
    .filter(({ state, can }) => state === 'active' && (can.work || can.lead || can.administer))
    .map(({ community }) => community);
}

function Desk({ view }: { view: SessionView }): ReactNode {
  const { caseId } = useParams();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const group = search.get('group') ?? undefined;
  const queue = useQueue(group);
  const groups = groupsOf(view);
  const [part, setPart] = useState<Part>(caseId ? 'case' : 'queue');
  const [help, setHelp] = useState(false);
  useEffect(() => setPart(caseId ? 'case' : 'queue'), [caseId]);

  const open = (id: string | undefined): void => {
    if (id) navigate(`/desk/${id}${search.size > 0 ? `?${search.toString()}` : ''}`);
  };
  useKeys({
    j: () => open(neighbour(queue.rows, caseId, 1)?.id),
    k: () => open(neighbour(queue.rows, caseId, -1)?.id),
    '?': () => setHelp(true),
  });
  const next = queue.rows.find(({ id, claim }) => id !== caseId && (claim === null || claim.mine));
  const names: Record<Part, string> = {
    queue: t('desk.tab-queue', { count: `${queue.rows.length}${queue.resource.data?.next ? '+' : ''}` }),
    case: t('desk.tab-case'),
    decide: t('desk.tab-decide'),
  };

  return (
    <main id="main" className="wrap wrap-wide page stack s-4 desk-page">
      <div className="row between">
        <div className="stack s-1">
          <PageTitle title={t('desk.title')} />
          <p className="muted">
            {groups.length > 0
              ? t('desk.groups', { groups: groups.map(({ name }) => name).join(' · ') })
              : t('desk.all-groups')}
          </p>
        </div>
        <div className="row">
          <Training view={view} />
          <Link className="tap" to="/desk/join-requests">
            {t('desk.join-link')}
          </Link>
          <Link className="tap" to="/desk/rules">
            {t('desk.rules-link')}
          </Link>
          <button className="link-button keys" type="button" onClick={() => setHelp(true)}>
            {t('desk.keys-link')}
          </button>
        </div>
      </div>
      {queue.resource.data?.alarms.map((alarm) => (
        <Notice kind="error" role="alert" key={`${alarm.community}-${alarm.at}`}>
          <p>
            <b>{t('desk.alarm', { group: alarm.community, time: timeText(alarm.at) })}</b>
          </p>
        </Notice>
      ))}
      <DegradedNotice parts={queue.resource.data?.degraded ?? []} />
      <nav className="tabs desk-jump" aria-label={t('desk.views')}>
        {PARTS.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === part ? 'true' : undefined}
            disabled={each !== 'queue' && !caseId}
            onClick={() => setPart(each)}
          >
            {names[each]}
          </button>
        ))}
      </nav>
      <DueAlerts rows={queue.rows} />
      <div className="desk" data-part={part}>
        <Queue
          queue={queue}
          groups={groups}
          group={group}
          caseId={caseId}
          onGroup={(slug) => setSearch(slug ? { group: slug } : {}, { replace: true })}
        />
        {caseId ? (
          <CaseDesk
            key={caseId}
            id={caseId}
            onClaimed={queue.mine}
            onShow={setPart}
            onNext={next && (() => open(next.id))}
          />
        ) : (
          <div id="case" className="desk-span">
            {queue.rows.length > 0 && (
              <EmptyState
                title={t('desk.pick-title')}
                action={<Button onClick={() => open(queue.rows[0]?.id)}>{t('desk.pick-first')}</Button>}
              >
                {t('desk.pick')}
              </EmptyState>
            )}
          </div>
        )}
      </div>
      <KeysLine onHelp={() => setHelp(true)} />
      <KeysDialog open={help} onClose={() => setHelp(false)} />
    </main>
  );
}

/** For those whose training has run out everywhere: why the desk is shut, and who opens it. */
function Lapsed({ view }: { view: SessionView }): ReactNode {
  return (
    <main id="main" className="wrap wrap-read page stack s-5">
      <PageTitle title={t('desk.title')} />
      <Notice kind="warm" icon="warning">
        <p>
          <b>
            {t('desk.training-lapsed', {
              groups: worksIn(view)
                .map(({ community }) => community.name)
                .join(', '),
            })}
          </b>
        </p>
        <p>{t('desk.training-lapsed-body')}</p>
      </Notice>
    </main>
  );
}

/** The supporters' desk: the queue, the case in front of them, and their decision. */
export function DeskPage(): ReactNode {
  const { view } = useSession();
  const mayWork = view.can.seeDesk || view.memberships.some(({ can }) => can.administer);
  return (
    <StaffOnly may={mayWork || worksIn(view).length > 0}>
      {() => (mayWork ? <Desk view={view} /> : <Lapsed view={view} />)}
    </StaffOnly>
  );
}
