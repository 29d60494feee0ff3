import type { ReactNode } from 'react';
import type { Post, Thread } from '../../../../server/contract/posts.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Pager } from '../../ui/Pager.tsx';
import posts from '../../words/en-GB/posts.json';
import { addWords, t } from '../../words/words.ts';
import { PostCard } from './PostCard.tsx';
import { TopicMark } from './PostMeta.tsx';
import { talkPath } from './places.ts';
import type { PostDeeds } from './postDeeds.ts';
import { replyCountOf, withoutReply } from './thread.rules.ts';

addWords(posts);

/** What a conversation is called, what it is about, and where it belongs. */
export function ThreadHead({ thread, gone }: { thread: Thread; gone: ReadonlySet<string> }): ReactNode {
  return (
    <div className="stack s-3">
      <ButtonLink kind="plain" size="small" icon="back" to={talkPath(thread.community.slug)}>
        {thread.community.name}
      </ButtonLink>
      <PageTitle title={t('posts.page')}>{thread.title || t('posts.untitled')}</PageTitle>
      <p className="meta">
        <TopicMark topic={thread.topic} subTopic={thread.subTopic} />
        <span>{t('posts.replies', { count: replyCountOf(thread, gone) })}</span>
        <span>
          <Icon name="people" />
          {t('posts.hours', { hours: thread.community.staffedHours })}
        </span>
      </p>
    </div>
  );
}

/** Its first post and its replies. */
export function ThreadPosts({
  thread,
  gone,
  editing,
  deeds,
  mayWrite,
  busy,
  onMore,
}: {
  thread: Thread;
  gone: ReadonlySet<string>;
  editing: string | undefined;
  deeds: PostDeeds;
  mayWrite: boolean;
  busy: boolean;
  onMore: () => void;
}): ReactNode {
  const card = (post: Post): ReactNode => (
    <PostCard
      key={post.id}
      post={mayWrite ? post : withoutReply(post)}
      editing={editing === post.id}
      gone={gone.has(post.id)}
      deeds={deeds}
    />
  );
  const replies = thread.posts.filter((post) => post.kind === 'reply');
  return (
    <>
      {thread.posts.filter((post) => post.kind === 'thread').map(card)}
      <section className="stack s-5" aria-labelledby="replies">
        <h2 id="replies">{t('posts.replies-title')}</h2>
        {replies.length === 0 ? (
          <p className="muted">{mayWrite ? t('posts.no-reply') : t('posts.replies', { count: 0 })}</p>
        ) : (
          <div className="replies stack s-4">{replies.map(card)}</div>
        )}
        <Pager more={thread.next !== null} busy={busy} onMore={onMore} label={t('posts.more-replies')} />
      </section>
    </>
  );
}
