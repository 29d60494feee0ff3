import './communities.css';
import type { ReactNode } from 'react';
import { Link } from '../../router.tsx';
import type { Community, CommunityList } from '../../../../server/contract/communities.ts';
import type { z } from 'zod';
import { request } from '../../api.ts';
import { useSession } from '../../session.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useResource } from '../../useResource.ts';
import communities from '../../words/en-GB/communities.json';
import { addWords, t } from '../../words/words.ts';
import { audienceText } from './groupWords.ts';

addWords(communities);

function GroupCard({ group }: { group: Community }): ReactNode {
  const inside = group.can.enter;
  return (
    <li className="card card-link">
      <Avatar seed={group.slug} large />
      <div className="stack s-2 grow">
        <h3>
          <Link className="cover" to={inside ? `/groups/${group.slug}/talk` : `/groups/${group.slug}`}>
            {group.name}
          </Link>
        </h3>
        <p>{audienceText(group)}</p>
        <p className="row">
          {inside && group.you.pseudonym && (
            <Badge kind="ok" icon="check">
              {t('groups.inside-as', { name: group.you.pseudonym })}
            </Badge>
          )}
          {group.you.state === 'waiting' && (
            <Badge kind="warm" icon="clock">
              {t('groups.waiting-badge')}
            </Badge>
          )}
          {group.you.charterChanged && <Badge kind="warm">{t('groups.charter-changed-badge')}</Badge>}
        </p>
      </div>
    </li>
  );
}

function Section({ title, groups }: { title: string; groups: readonly Community[] }): ReactNode {
  if (groups.length === 0) return null;
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <ul className="cols cols-2 plain-list">
        {groups.map((group) => (
          <GroupCard group={group} key={group.slug} />
        ))}
      </ul>
    </section>
  );
}

/** Every group: one's own first, then those to ask for. */
export function GroupsPage(): ReactNode {
  const { view } = useSession();
  const resource = useResource(`groups/${view.account?.email ?? ''}`, (signal) =>
    request<z.infer<typeof CommunityList>>('GET', '/communities', { signal }),
  );
  return (
    <main id="main" className="wrap page stack s-6">
      <div className="row between">
        <PageTitle title={t('groups.page')}>{t('groups.page')}</PageTitle>
        {view.can.createCommunity && (
          <ButtonLink kind="second" icon="plus" to="/groups/create">
            {t('groups.create')}
          </ButtonLink>
        )}
      </div>
      <Loaded resource={resource}>
        {({ items }) => (
          <>
            {items.length === 0 && <EmptyState title={t('groups.empty-title')}>{t('groups.empty')}</EmptyState>}
            <Section title={t('groups.yours')} groups={items.filter((group) => group.can.enter)} />
            <Section title={t('groups.others')} groups={items.filter((group) => !group.can.enter)} />
          </>
        )}
      </Loaded>
    </main>
  );
}
