import './communities.css';
import type { ReactNode } from 'react';
import { useParams } from '../../router.tsx';
import type { Community } from '../../../../server/contract/communities.ts';
import { request } from '../../api.ts';
import { useLive, useReconnected } from '../../live.ts';
import { useSession } from '../../session.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { dayText } from '../../ui/Time.tsx';
import { useResource } from '../../useResource.ts';
import communities from '../../words/en-GB/communities.json';
import { addWords, t } from '../../words/words.ts';
import { audienceText } from './groupWords.ts';
import { Place } from './Place.tsx';

addWords(communities);

function HowToJoin({ group }: { group: Community }): ReactNode {
  return (
    <section className="stack" aria-labelledby="how">
      <h2 id="how">{t('group.how')}</h2>
      <ol className="steps">
        <li>
          <b>{t('group.how.who')}</b>
          <span>{t('group.how.who-body')}</span>
        </li>
        <li>
          <b>{t('group.how.name')}</b>
          <span>{t('group.how.name-body')}</span>
        </li>
        <li>
          <b>{t('group.how.questions', { count: group.joinQuestions.length })}</b>
          <span>{t('group.how.questions-body')}</span>
        </li>
        <li>
          <b>{t('group.how.wait')}</b>
          <span>{t('group.how.wait-body')}</span>
        </li>
      </ol>
    </section>
  );
}

function Group({ group, reload }: { group: Community; reload: () => void }): ReactNode {
  const inside = group.you.state === 'inside';
  return (
    <main id="main" className="wrap page stack s-6">
      <header className="row top">
        <Avatar seed={group.slug} large />
        <div className="stack s-1 grow">
          <PageTitle title={t('group.page')}>{group.name}</PageTitle>
          <p className="muted">{audienceText(group)}</p>
        </div>
      </header>
      <p className="lead">{group.purpose}</p>
      <div className="split place-first">
        <aside className="stack" aria-label={t('group.place')}>
          <Place group={group} reload={reload} />
          <section className="card card-flat stack s-2" aria-labelledby="hours">
            <h2 id="hours">{t('group.hours')}</h2>
            <p className="row">
              <Icon name="people" />
              <span className="grow">{group.staffedHours}</span>
            </p>
            <p className="muted small">{t('group.hours-body')}</p>
          </section>
          {group.can.administer && (
            <ButtonLink kind="second" icon="settings" full to={`/groups/${group.slug}/settings`}>
              {t('group.settings')}
            </ButtonLink>
          )}
        </aside>
        <div className="stack s-6">
          {!inside && <HowToJoin group={group} />}
          <section className="stack" id="rules" aria-labelledby="charter">
            <h2 id="charter">{t('group.charter')}</h2>
            <p className="muted small">
              {t('group.charter-version', { version: group.charter.version, day: dayText(group.charter.changedAt) })}
            </p>
            <div className="card charter">
              <Markdown html={group.charter.html} />
            </div>
          </section>
        </div>
      </div>
    </main>
  );
}

/** What anybody may know of a group, and where the reader stands with it. */
export function GroupPage(): ReactNode {
  const { slug = '' } = useParams();
  const { view } = useSession();
  const resource = useResource(`group/${slug}/${view.account?.email ?? ''}`, (signal) =>
    request<Community>('GET', `/communities/${slug}`, { signal }),
  );
  useLive('session:changed', resource.reload);
  useLive('notice:new', resource.reload);
  useReconnected(resource.reload);
  return (
    <Loaded resource={resource} page>
      {(group) => <Group group={group} reload={resource.reload} />}
    </Loaded>
  );
}
