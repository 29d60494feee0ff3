import type { ReactNode } from 'react';
import type { Post } from '../../../../server/contract/posts.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Details.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../words/words.ts';
import { authorName } from './PostMeta.tsx';
import type { PostDeeds } from './postDeeds.ts';
import { isActedOnInNotice } from './thread.rules.ts';
import { whenText } from './when.ts';

/** A phrase for people who can't see whose post the button belongs to. */
function About({ post }: { post: Post }): ReactNode {
  return (
    <span className="vh">
      {post.mine ? t('posts.act.about-own') : t('posts.act.about', { name: authorName(post.author) })}
    </span>
  );
}

/** What the server says that this reader may do with this post. */
export function PostActions({ post, deeds }: { post: Post; deeds: PostDeeds }): ReactNode {
  const { can } = post;
  const inNotice = isActedOnInNotice(post);
  const supported = post.supported ?? 0;
  return (
    <>
      {supported > 0 && (
        <p className="meta supported">
          <span>
            <Icon name="heart" />
            {t('posts.supported-you', { count: supported })}
          </span>
        </p>
      )}
      <div className="post-foot">
        {can.reply && !post.mine && (
          <Button kind="plain" size="small" icon="speech" onClick={() => deeds.reply(post)}>
            {t('posts.act.reply')}
            <About post={post} />
          </Button>
        )}
        {can.support && (
          <Button
            kind="plain"
            size="small"
            icon="heart"
            aria-pressed={post.supportedMe}
            onClick={() => deeds.support(post)}
          >
            {t('posts.act.support')}
            <About post={post} />
          </Button>
        )}
        {can.edit && !inNotice && (
          <Button kind="plain" size="small" icon="pencil" onClick={() => deeds.edit(post)}>
            {t('posts.act.edit')}
            <About post={post} />
          </Button>
        )}
        {can.withdraw && !inNotice && (
          <Button kind="plain" size="small" icon="bin" onClick={() => deeds.ask('withdraw', post)}>
            {t('posts.act.withdraw')}
            <About post={post} />
          </Button>
        )}
        {can.report && (
          <Button kind="plain" size="small" icon="flag" onClick={() => deeds.ask('report', post)}>
            {t('posts.act.report')}
            <About post={post} />
          </Button>
        )}
        {(can.quote || can.mute || deeds.works) && !post.mine && (
          <Menu
            label={
              <>
                {t('posts.act.more')}
                <About post={post} />
              </>
            }
          >
            {can.quote && (
              <Button kind="plain" size="small" icon="quote" onClick={() => deeds.quote(post)}>
                {t('posts.act.quote')}
                <About post={post} />
              </Button>
            )}
            {deeds.works && (
              <Button kind="plain" size="small" icon="eye" onClick={() => deeds.ask('missed', post)}>
                {t('posts.act.missed')}
                <About post={post} />
              </Button>
            )}
            {can.mute && (
              <Button kind="plain" size="small" icon="mute" onClick={() => deeds.mute(post)}>
                {post.muted
                  ? t('posts.act.unmute', { name: authorName(post.author) })
                  : t('posts.act.mute', { name: authorName(post.author) })}
              </Button>
            )}
          </Menu>
        )}
      </div>
      {can.edit && !inNotice && post.editUntil && (
        <p className="hint edit-until">{t('posts.edit-until', { time: whenText(post.editUntil) })}</p>
      )}
    </>
  );
}
