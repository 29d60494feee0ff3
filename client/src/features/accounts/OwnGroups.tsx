import { type ReactNode, useState } from 'react';
import { Link } from '../../router.tsx';
import type { OwnMembership } from '../../../../server/contract/accounts.ts';
import { request } from '../../api.ts';
import { refreshSession } from '../../session.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { calendarDayText, dayText } from '../../ui/Time.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useSubmit } from '../../useSubmit.ts';
import { Words } from '../../words/Words.tsx';
import { t } from '../../words/words.ts';

const STAFF = ['supporter', 'lead', 'admin'] as const;

function LeaveDialog({ membership, onClose }: { membership: OwnMembership; onClose: () => void }): ReactNode {
  const group = membership.community.name;
  const leave = useSubmit(async () => {
    await request('DELETE', `/memberships/${membership.id}`, { body: {} });
    await refreshSession();
    onClose();
    toast(t('account.left', { group }));
  });
  return (
    <Dialog open title={t('account.leave-title', { group })} onClose={onClose}>
      <ErrorSummary problem={leave.problem} />
      <p>{t('account.leave-text')}</p>
      <div className="row">
        <Button kind="danger" busy={leave.busy} onClick={() => void leave.submit()}>
          {t('account.leave-go')}
        </Button>
        <Button kind="second" onClick={onClose}>
          {t('account.leave-stay')}
        </Button>
      </div>
    </Dialog>
  );
}

function GroupRow({ membership, onLeave }: { membership: OwnMembership; onLeave: () => void }): ReactNode {
  const { community, pseudonym, roles, state, endedAt } = membership;
  return (
    <li className="row top pad">
      <Avatar seed={membership.id} />
      <div className="stack s-1 grow">
        <h3>{state === 'active' ? <Link to={`/groups/${community.slug}`}>{community.name}</Link> : community.name}</h3>
        <p>
          {state === 'active' ? (
            <Words id="account.name-in" values={{ name: pseudonym }} />
          ) : (
            <Words id="account.ended" values={{ name: pseudonym, day: endedAt ? dayText(endedAt) : '' }} />
          )}
        </p>
        <p className="meta">
          <span>{t('account.since', { day: dayText(membership.joinedAt) })}</span>
          {STAFF.filter((role) => roles.includes(role)).map((role) => (
            <Badge kind="brand" icon="shield" key={role}>
              {t(`account.role-${role}`)}
            </Badge>
          ))}
          {membership.trainedUntil && (
            <span>{t('account.trained', { day: calendarDayText(membership.trainedUntil) })}</span>
          )}
        </p>
      </div>
      {membership.can.leave && (
        <Button
          kind="second"
          size="small"
          aria-label={t('account.leave-what', { group: community.name })}
          onClick={onLeave}
        >
          {t('account.leave')}
        </Button>
      )}
    </li>
  );
}

/** The name that one has in each group, and the way out of each. */
export function OwnGroups({ memberships }: { memberships: readonly OwnMembership[] }): ReactNode {
  const [leaving, setLeaving] = useState<OwnMembership>();
  return (
    <section className="stack s-3" aria-labelledby="groups-title">
      <h2 id="groups-title">{t('account.groups')}</h2>
      {memberships.length === 0 ? (
        <EmptyState level={3} action={<ButtonLink to="/groups">{t('account.find')}</ButtonLink>}>
          {t('account.no-groups')}
        </EmptyState>
      ) : (
        <ul className="list">
          {memberships.map((membership) => (
            <GroupRow membership={membership} onLeave={() => setLeaving(membership)} key={membership.id} />
          ))}
        </ul>
      )}
      {leaving && <LeaveDialog membership={leaving} onClose={() => setLeaving(undefined)} />}
    </section>
  );
}
