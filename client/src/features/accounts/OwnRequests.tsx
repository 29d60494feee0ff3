import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import type { OwnJoinRequest } from '../../../../server/contract/accounts.ts';
import { request } from '../../api.ts';
import { fetchedPart } from '../../fetchedPart.tsx';
import { Link } from '../../router.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { dayText } from '../../ui/Time.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useResource } from '../../useResource.ts';
import { t } from '../../words/words.ts';

const AppealDialog = fetchedPart(() => import('../notices/AppealDialog.tsx').then((m) => m.AppealDialog));

type Own = z.infer<typeof OwnJoinRequest>;

const KINDS = { waiting: 'warm', accepted: 'ok', declined: 'plain', lapsed: 'plain' } as const;

function RequestRow({ own, onAppeal }: { own: Own; onAppeal: () => void }): ReactNode {
  const { community, state } = own;
  return (
    <li className="stack s-3 pad">
      <div className="stack s-1">
        <h3>
          <Link to={`/groups/${community.slug}`}>{community.name}</Link>
        </h3>
        <p className="meta">
          <Badge kind={KINDS[state]}>{t(`account.request-${state}`)}</Badge>
          <span>{t('account.asked', { day: dayText(own.createdAt) })}</span>
        </p>
        {state === 'lapsed' && <p>{t('account.request-lapsed-why')}</p>}
      </div>
      {state === 'declined' && own.decisionId && (
        <div className="row">
          <Button
            kind="second"
            size="small"
            aria-label={t('account.appeal-what', { group: community.name })}
            onClick={onAppeal}
          >
            {t('account.appeal')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** What became of each time one asked to join a group. Nothing is drawn for who never asked. */
export function OwnRequests(): ReactNode {
  const resource = useResource('account/join-requests', (signal) =>
    request<{ items: Own[] }>('GET', '/account/join-requests', { signal }),
  );
  const [appealing, setAppealing] = useState<string>();
  if (resource.data?.items.length === 0) return null;
  return (
    <section className="stack s-3" aria-labelledby="requests-title">
      <h2 id="requests-title">{t('account.requests')}</h2>
      <Loaded resource={resource}>
        {({ items }) => (
          <ul className="list">
            {items.map((own) => (
              <RequestRow own={own} onAppeal={() => setAppealing(own.decisionId ?? undefined)} key={own.id} />
            ))}
          </ul>
        )}
      </Loaded>
      {appealing && (
        <AppealDialog
          decisionId={appealing}
          onClose={() => {
            setAppealing(undefined);
            resource.reload();
          }}
          onTaken={() => undefined}
          onMissing={() => {
            setAppealing(undefined);
            toast(t('state.part-missing'));
          }}
        />
      )}
    </section>
  );
}
