import '../posts/posts.css';
import './communities.css';
import { type ReactNode, useState } from 'react';
import { Link, useParams, useSearchParams } from '../../router.tsx';
import type { Community } from '../../../../server/contract/communities.ts';
import type { ThreadPage } from '../../../../server/contract/posts.ts';
import { request } from '../../api.ts';
import { useLive, useReconnected } from '../../live.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { type Pages, usePages } from '../../usePages.ts';
import { useResource } from '../../useResource.ts';
import communities from '../../words/en-GB/communities.json';
import posts from '../../words/en-GB/posts.json';
import { addWords, t } from '../../words/words.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { type Filter, filterIn, TopicTabs } from './TopicTabs.tsx';
import { ThreadRows } from './ThreadRows.tsx';
import { audienceText } from './groupWords.ts';
import { insideOnly } from './insideOnly.ts';

addWords(communities);
addWords(posts);

const PACT = ['kind', 'own-life', 'stays-here'] as const;

function Pact({ slug }: { slug: string }): ReactNode {
  return (
    <section className="pact row between" aria-labelledby="pact">
      <h2 className="vh" id="pact">
        {t('talk.pact')}
      </h2>
      <ul className="row">
        {PACT.map((each) => (
          <li key={each}>
            <Icon name="check" />
            {t(`talk.pact.${each}`)}
          </li>
        ))}
      </ul>
      <Link className="tap" to={`/groups/${slug}#rules`}>
        {t('talk.pact.all')}
      </Link>
    </section>
  );
}

function Threads({
  slug,
  filter,
  pages,
}: {
  slug: string;
  filter: Filter;
  pages: Pages<ThreadPage['items'][number]>;
}): ReactNode {
  const filtered = filter.topic !== undefined || filter.unanswered;
  return (
    <Loaded resource={pages.resource}>
      {() =>
        pages.items.length === 0 ? (
          <EmptyState
            level={3}
            title={filtered ? t('talk.none-title') : t('talk.empty-title')}
            action={
              <ButtonLink kind="second" to={`/groups/${slug}/new`}>
                {t('talk.start')}
              </ButtonLink>
            }
          >
            {filtered ? t('talk.none') : t('talk.empty')}
          </EmptyState>
        ) : (
          <>
            <ThreadRows rows={pages.items} />
            <ErrorSummary problem={pages.problem} />
            <Pager more={pages.more} busy={pages.busy} onMore={pages.loadMore} label={t('talk.more')} />
          </>
        )
      }
    </Loaded>
  );
}

/** The conversations of a group. News is told above the list and comes in when the reader asks for it. */
function Conversations({ group }: { group: Community }): ReactNode {
  const { slug } = group;
  const [params] = useSearchParams();
  const filter = filterIn(params);
  const [news, setNews] = useState(false);
  const key = `threads/${slug}/${filter.topic ?? ''}/${filter.subTopic ?? ''}/${String(filter.unanswered)}`;
  const pages = usePages(key, (cursor, signal) =>
    request<ThreadPage>('GET', `/communities/${slug}/threads`, {
      query: {
        cursor,
        topic: filter.topic,
        subTopic: filter.subTopic,
        unanswered: filter.unanswered || undefined,
      },
      ...(signal && { signal }),
    }),
  );
  useLive('thread:changed', (change) => {
    if (change.communitySlug === slug) setNews(true);
  });
  useReconnected(() => setNews(true));
  const show = (): void => {
    setNews(false);
    pages.resource.reload();
  };
  return (
    <div className="stack">
      <div className="row between">
        <h2>{t('talk.title')}</h2>
        {group.can.post && (
          <ButtonLink icon="pencil" to={`/groups/${slug}/new`}>
            {t('talk.start')}
          </ButtonLink>
        )}
      </div>
      <TopicTabs slug={slug} filter={filter} />
      <div className="news" role="status">
        {news && (
          <Button kind="soft" full icon="up" onClick={show}>
            {t('talk.news')}
          </Button>
        )}
      </div>
      <Threads slug={slug} filter={filter} pages={pages} />
    </div>
  );
}

function Beside({ group }: { group: Community }): ReactNode {
  return (
    <aside className="stack" aria-label={t('talk.about')}>
      <section className="card stack s-3" aria-labelledby="find">
        <h2 id="find">{t('search.title')}</h2>
        <SearchBox slug={group.slug} />
      </section>
      <section className="card card-flat stack s-3" aria-labelledby="sup">
        <h2 id="sup">{t('group.hours')}</h2>
        <p>{group.staffedHours}</p>
        <p className="muted small">{t('talk.hours-body')}</p>
      </section>
      <p className="row">
        <Link className="tap" to={`/groups/${group.slug}`}>
          {t('talk.to-group')}
        </Link>
        <Link className="tap" to={`/groups/${group.slug}/mutes`}>
          {t('place.mutes')}
        </Link>
      </p>
    </aside>
  );
}

function Talk({ group }: { group: Community }): ReactNode {
  return (
    <main id="main" className="wrap page stack s-6">
      <header className="row top">
        <Avatar seed={group.slug} large />
        <div className="stack s-1 grow">
          <PageTitle title={t('group.page')}>{group.name}</PageTitle>
          <p className="muted">{audienceText(group)}</p>
          <p className="row">
            <Badge kind="ok" icon="people">
              {t('posts.hours', { hours: group.staffedHours })}
            </Badge>
          </p>
        </div>
      </header>
      <Pact slug={group.slug} />
      {group.you.charterChanged && (
        <Notice kind="warm" icon="info">
          <p>{t('posts.charter-changed')}</p>
          <ButtonLink kind="second" to={`/groups/${group.slug}`}>
            {t('talk.read-rules')}
          </ButtonLink>
        </Notice>
      )}
      <div className="split">
        <Conversations group={group} />
        <Beside group={group} />
      </div>
    </main>
  );
}

/** Inside a group: what people talk about. */
export function TalkPage(): ReactNode {
  const { slug = '' } = useParams();
  const resource = useResource(`talk/${slug}`, (signal) =>
    request<Community>('GET', `/communities/${slug}`, { signal }).then(insideOnly),
  );
  useLive('session:changed', resource.reload);
  return (
    <Loaded resource={resource} page>
      {(group) => <Talk group={group} />}
    </Loaded>
  );
}
