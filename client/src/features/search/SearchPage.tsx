import type { ReactNode } from 'react';
import type { z } from 'zod';
import { Link, useParams, useSearchParams } from '../../router.tsx';
import type { SearchHit, SearchPage as FoundPosts } from '../../../../server/contract/posts.ts';
import { request } from '../../api.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { Time } from '../../ui/Time.tsx';
import { usePages } from '../../usePages.ts';
import { useResource } from '../../useResource.ts';
import posts from '../../words/en-GB/posts.json';
import search from '../../words/en-GB/search.json';
import { addWords, t } from '../../words/words.ts';
import type { Community } from '../../../../server/contract/communities.ts';
import { insideOnly } from '../communities/insideOnly.ts';
import { AuthorBadge, authorName, notesText } from '../posts/PostMeta.tsx';
import { talkPath, threadPath } from '../posts/places.ts';
import { SearchBox } from './SearchBox.tsx';

addWords(posts);
addWords(search);

type Found = z.infer<typeof FoundPosts>;

function Hit({ hit }: { hit: SearchHit }): ReactNode {
  return (
    <li className="thread thread-plain">
      <Avatar seed={hit.author.membershipId ?? hit.postId} />
      <h3>
        <Link className="cover" to={threadPath(hit.threadId, hit.postId)}>
          {hit.title || t('posts.untitled')}
        </Link>
      </h3>
      <div className="stack s-1">
        <p className="meta">
          <span>{authorName(hit.author)}</span>
          <Time at={hit.createdAt} />
          <AuthorBadge author={hit.author} />
        </p>
        {hit.contentNotes.length > 0 ? (
          <p className="meta">
            <span>
              <Icon name="hidden" />
              {t('posts.note.about', { notes: notesText(hit.contentNotes) })}
            </span>
          </p>
        ) : (
          <p>{hit.excerpt}</p>
        )}
      </div>
    </li>
  );
}

function Hits({ slug, q }: { slug: string; q: string }): ReactNode {
  const pages = usePages(`search/${slug}/${q}`, (cursor, signal) =>
    request<Found>('GET', `/communities/${slug}/search`, { query: { q, cursor }, ...(signal && { signal }) }),
  );
  return (
    <section className="stack" aria-labelledby="found">
      <h2 id="found">{t('search.found', { q })}</h2>
      <Loaded resource={pages.resource}>
        {() =>
          pages.items.length === 0 ? (
            <EmptyState level={3} title={t('search.none-title')}>
              {t('search.none')}
            </EmptyState>
          ) : (
            <>
              <p className="vh" role="status">
                {t('search.count', { count: pages.items.length })}
              </p>
              <ul className="list">
                {pages.items.map((hit) => (
                  <Hit hit={hit} key={hit.postId} />
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

/** Words looked for in one group. */
export function SearchPage(): ReactNode {
  const { slug = '' } = useParams();
  const [params] = useSearchParams();
  const q = (params.get('q') ?? '').trim().slice(0, 100);
  const resource = useResource(`search/${slug}`, (signal) =>
    request<Community>('GET', `/communities/${slug}`, { signal }).then(insideOnly),
  );
  return (
    <Loaded resource={resource} page>
      {(group) => (
        <main id="main" className="wrap wrap-read page stack s-6">
          <div className="stack s-3">
            <ButtonLink kind="plain" size="small" icon="back" to={talkPath(slug)}>
              {group.name}
            </ButtonLink>
            <PageTitle title={t('search.page')}>{t('search.title')}</PageTitle>
          </div>
          <SearchBox key={q} slug={slug} words={q} />
          {q !== '' && <Hits slug={slug} q={q} />}
        </main>
      )}
    </Loaded>
  );
}
