import type { ReactNode } from 'react';
import { useNavigate } from '../../router.tsx';
import type { SessionRow } from '../../../../server/contract/accounts.ts';
import { request } from '../../api.ts';
import { clearDrafts } from '../../drafts.ts';
import { refreshSession } from '../../session.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { timeText } from '../../ui/Time.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useResource } from '../../useResource.ts';
import { useSubmit } from '../../useSubmit.ts';
import { t } from '../../words/words.ts';

function Row({ row, onEnd }: { row: SessionRow; onEnd: () => void }): ReactNode {
  return (
    <li className="row between pad">
      <div className="stack s-1">
        <p className="row">
          <b>{row.device}</b>
          {row.current && <Badge kind="ok">{t('account.this-device')}</Badge>}
        </p>
        <p className="meta">
          <span>{t('account.started', { when: timeText(row.startedAt) })}</span>
          <span>{t('account.seen', { when: timeText(row.lastSeenAt) })}</span>
        </p>
      </div>
      {!row.current && (
        <Button kind="second" size="small" aria-label={t('account.end-what', { device: row.device })} onClick={onEnd}>
          {t('account.end')}
        </Button>
      )}
    </li>
  );
}

/** Every sign-in of one's own account, each of which can be ended. */
export function SessionsList(): ReactNode {
  const navigate = useNavigate();
  const sessions = useResource('sessions', (signal) =>
    request<{ items: SessionRow[] }>('GET', '/account/sessions', { signal }),
  );
  const end = useSubmit(async (key: string, id: string | undefined) => {
    await request('DELETE', '/account/sessions', { key, query: { id } });
    if (id !== undefined) {
      sessions.reload();
      toast(t('account.ended-session'));
      return;
    }
    clearDrafts();
    await refreshSession();
    navigate('/');
  });
  return (
    <section className="stack s-3" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t('account.sessions')}</h2>
      <ErrorSummary problem={end.problem} />
      <Loaded resource={sessions}>
        {({ items }) => (
          <ul className="list">
            {items.map((row) => (
              <Row row={row} onEnd={() => void end.submit(row.id)} key={row.id} />
            ))}
          </ul>
        )}
      </Loaded>
      <Button kind="second" busy={end.busy} onClick={() => void end.submit(undefined)}>
        {t('account.everywhere')}
      </Button>
    </section>
  );
}
