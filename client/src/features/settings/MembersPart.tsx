import { type ReactNode, useState } from 'react';
import type { MemberRow } from '../../../../server/contract/communities.ts';
import { request } from '../../api.ts';
import { membershipIn, useSession } from '../../session.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { dayText } from '../../ui/Time.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useSubmit } from '../../useSubmit.ts';
import { t } from '../../words/words.ts';
import { useMembers } from './useMembers.ts';

function EndDialog({ row, onClose, onEnded }: { row: MemberRow; onClose: () => void; onEnded: () => void }): ReactNode {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string>();
  const form = useSubmit(() =>
    request<unknown>('DELETE', `/memberships/${row.id}`, { body: { reason: reason.trim() } }).then(() => true),
  );
  const end = async (): Promise<void> => {
    const isMissing = reason.trim() === '';
    setMissing(isMissing ? t('settings.end-reason-missing') : undefined);
    if (isMissing) {
      document.getElementById('reason')?.focus();
      return;
    }
    if (!(await form.submit())) return;
    toast(t('settings.end-done', { name: row.pseudonym }));
    onEnded();
  };
  return (
    <Dialog open title={t('settings.end-title', { name: row.pseudonym })} onClose={onClose}>
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void end();
        }}
      >
        <p>{t('settings.end-lead')}</p>
        <ErrorSummary problem={form.problem} kept="page" />
        <TextArea
          id="reason"
          label={t('settings.end-reason')}
          hint={t('settings.end-reason-hint', { name: row.pseudonym })}
          error={missing ?? form.fault('reason')}
          rows={3}
          limit={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="row">
          <Button type="submit" kind="danger" busy={form.busy}>
            {t('settings.end-do')}
          </Button>
          <Button kind="second" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** One member. Whoever reads leaves on the group’s own page, which gives no reason: their own row has no way to end. */
function Member({ row, isOwn, onEnd }: { row: MemberRow; isOwn: boolean; onEnd: () => void }): ReactNode {
  const special = row.roles.filter((role) => role !== 'peer');
  return (
    <li className="thread">
      <Avatar seed={row.id} />
      <h3>{row.pseudonym}</h3>
      <p className="meta">
        <span>{t('settings.joined', { day: dayText(row.joinedAt) })}</span>
        {special.map((role) => (
          <span key={role}>{t(`settings.role.${role}`)}</span>
        ))}
      </p>
      <span className="settings-do">
        {row.state === 'ended' && <Badge>{t('settings.ended')}</Badge>}
        {row.state === 'active' && !isOwn && (
          <Button
            kind="second"
            size="small"
            aria-label={t('settings.end-name', { name: row.pseudonym })}
            onClick={onEnd}
          >
            {t('settings.end')}
          </Button>
        )}
      </span>
    </li>
  );
}

/** The members of a group, by pseudonym alone, and the way to end a membership with a reason. */
export function MembersPart({ slug }: { slug: string }): ReactNode {
  const members = useMembers(slug);
  const own = membershipIn(useSession().view, slug)?.id;
  const [ending, setEnding] = useState<MemberRow>();
  return (
    <section className="stack s-4" aria-labelledby="members-title">
      <h2 id="members-title">{t('settings.members-title')}</h2>
      <p className="muted">{t('settings.members-lead')}</p>
      <Loaded resource={members.resource}>
        {() =>
          members.items.length === 0 ? (
            <EmptyState level={3}>{t('settings.members-none')}</EmptyState>
          ) : (
            <>
              <ul className="list">
                {members.items.map((row) => (
                  <Member key={row.id} row={row} isOwn={row.id === own} onEnd={() => setEnding(row)} />
                ))}
              </ul>
              <ErrorSummary problem={members.problem} />
              <Pager more={members.more} busy={members.busy} onMore={members.loadMore} />
            </>
          )
        }
      </Loaded>
      {ending && (
        <EndDialog
          row={ending}
          onClose={() => setEnding(undefined)}
          onEnded={() => {
            members.change((row) => (row.id === ending.id ? { ...row, state: 'ended' } : row));
            setEnding(undefined);
          }}
        />
      )}
    </section>
  );
}
