import './posts.css';
import { type ReactNode, useState } from 'react';
import { useParams } from '../../router.tsx';
import type { z } from 'zod';
import type { MuteList } from '../../../../server/contract/posts.ts';
import { ApiProblem, request } from '../../api.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useResource } from '../../useResource.ts';
import communities from '../../words/en-GB/communities.json';
import posts from '../../words/en-GB/posts.json';
import { addWords, t } from '../../words/words.ts';
import { talkPath } from './places.ts';

addWords(communities);
addWords(posts);

type Muted = z.infer<typeof MuteList>['items'][number];

function Row({ muted, onStopped }: { muted: Muted; onStopped: () => void }): ReactNode {
  const [busy, setBusy] = useState(false);
  const stop = (): void => {
    setBusy(true);
    request('DELETE', `/memberships/${muted.membershipId}/mute`).then(
      () => {
        toast(t('mutes.stopped', { name: muted.pseudonym }));
        onStopped();
      },
      (cause: unknown) => {
        setBusy(false);
        toast(cause instanceof ApiProblem ? cause.words : t('state.error-title'));
      },
    );
  };
  return (
    <li className="row between pad">
      <span className="row">
        <Avatar seed={muted.membershipId} />
        <b>{muted.pseudonym}</b>
      </span>
      <Button kind="second" size="small" busy={busy} onClick={stop}>
        <Icon name="mute" />
        {t('mutes.stop', { name: muted.pseudonym })}
      </Button>
    </li>
  );
}

/** Whom the reader muted in one group. */
export function MutesPage(): ReactNode {
  const { slug = '' } = useParams();
  const resource = useResource(`mutes/${slug}`, (signal) =>
    request<z.infer<typeof MuteList>>('GET', `/communities/${slug}/mutes`, { signal }),
  );
  return (
    <Loaded resource={resource} page>
      {({ items }) => (
        <main id="main" className="wrap wrap-read page stack s-6">
          <div className="stack s-3">
            <ButtonLink kind="plain" size="small" icon="back" to={talkPath(slug)}>
              {t('action.back')}
            </ButtonLink>
            <PageTitle title={t('mutes.page')} />
            <p>{t('mutes.intro')}</p>
          </div>
          {items.length === 0 ? (
            <EmptyState title={t('mutes.empty-title')}>{t('mutes.empty')}</EmptyState>
          ) : (
            <ul className="list">
              {items.map((muted) => (
                <Row
                  key={muted.membershipId}
                  muted={muted}
                  onStopped={() =>
                    resource.setData((list) => ({
                      items: list.items.filter((other) => other.membershipId !== muted.membershipId),
                    }))
                  }
                />
              ))}
            </ul>
          )}
        </main>
      )}
    </Loaded>
  );
}
