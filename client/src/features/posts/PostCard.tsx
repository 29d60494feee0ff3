import type { ReactNode } from 'react';
import type { Post } from '../../../../server/contract/posts.ts';
import { fetchedPart } from '../../fetchedPart.tsx';
import { Avatar } from '../../ui/Avatar.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Time } from '../../ui/Time.tsx';
import { toast } from '../../ui/Toast.tsx';
import { t } from '../../words/words.ts';
import { OwnNotice } from './OwnNotice.tsx';
import { PostActions } from './PostActions.tsx';
import { PostBody } from './PostBody.tsx';
import { AuthorBadge, authorName } from './PostMeta.tsx';
import type { PostDeeds } from './postDeeds.ts';

const EditPost = fetchedPart(() => import('./EditPost.tsx').then((m) => m.EditPost));

const DASHED = new Set(['screening', 'held', 'removed']);

function Head({ post, level }: { post: Post; level: 2 | 3 }): ReactNode {
  const Heading = level === 2 ? 'h2' : 'h3';
  const name = authorName(post.author);
  return (
    <div className="post-head">
      <Avatar seed={post.author.membershipId ?? post.id} />
      <div>
        <Heading className="post-by" id={`by-${post.id}`} tabIndex={-1}>
          {post.mine ? t('posts.you-as', { name }) : name}
          <AuthorBadge author={post.author} />
        </Heading>
        <p className="meta">
          <Time at={post.createdAt} />
          {post.editedAt && <span>{t('posts.edited')}</span>}
          {post.mine && post.state === 'screening' && (
            <Badge kind="warm" icon="clock">
              {t('posts.being-checked')}
            </Badge>
          )}
          {post.mine && post.pendingRevision === 'screening' && (
            <Badge kind="warm" icon="clock">
              {t('posts.edit-being-checked')}
            </Badge>
          )}
        </p>
      </div>
    </div>
  );
}

/** One post of a conversation, as this reader may see it and act on it. */
export function PostCard({
  post,
  editing,
  gone,
  deeds,
}: {
  post: Post;
  editing: boolean;
  gone: boolean;
  deeds: PostDeeds;
}): ReactNode {
  const level = post.kind === 'thread' ? 2 : 3;
  const anchor = `post-${post.id}`;
  if (gone) {
    return (
      <p className="post muted" id={anchor}>
        {t('posts.gone')}
      </p>
    );
  }
  return (
    <article
      className={DASHED.has(post.state) ? 'post post-held' : 'post'}
      id={anchor}
      aria-labelledby={`by-${post.id}`}
    >
      {post.notice && <OwnNotice post={post} notice={post.notice} deeds={deeds} />}
      <Head post={post} level={level} />
      {editing ? (
        <EditPost
          post={post}
          deeds={deeds}
          meanwhile={<PostBody post={post} />}
          onMissing={() => {
            deeds.edit(undefined);
            toast(t('posts.part-missing'));
          }}
        />
      ) : (
        <>
          <PostBody post={post} />
          <PostActions post={post} deeds={deeds} />
        </>
      )}
    </article>
  );
}
