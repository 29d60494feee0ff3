import type { ReactNode } from 'react';
import type { Post } from '../../../../server/contract/posts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { t } from '../../words/words.ts';
import { notesText } from './PostMeta.tsx';

function Shut({ about, why, children }: { about: string; why: string; children: ReactNode }): ReactNode {
  return (
    <details className="note">
      <summary>
        <Icon name="hidden" />
        <span>
          <b>{about}</b>
          <br />
          {why}
        </span>
        <span className="act act-open">{t('posts.note.show')}</span>
        <span className="act act-close">{t('posts.note.hide')}</span>
      </summary>
      {children}
    </details>
  );
}

function QuoteOf({ quote }: { quote: NonNullable<Post['quote']> }): ReactNode {
  if (quote.excerpt === null) return <p className="muted">{t('posts.quote-gone')}</p>;
  return (
    <blockquote className="quote stack s-1">
      <p className="small">
        <a href={`#post-${quote.postId}`}>{t('posts.quote-by', { name: quote.pseudonym })}</a>
      </p>
      <p>{quote.excerpt}</p>
    </blockquote>
  );
}

/** The words of a post, shut behind a content note, or because the reader muted who wrote them. One's own stay open. */
export function PostBody({ post }: { post: Post }): ReactNode {
  const words = (
    <div className="stack s-3">
      {post.quote && <QuoteOf quote={post.quote} />}
      <Markdown html={post.html} />
    </div>
  );
  if (post.mine) {
    return (
      <div className="stack s-2">
        {post.contentNotes.length > 0 && (
          <p className="meta">
            <span>
              <Icon name="hidden" />
              {t('posts.note.yours', { notes: notesText(post.contentNotes) })}
            </span>
          </p>
        )}
        {words}
      </div>
    );
  }
  if (post.muted) {
    return (
      <Shut about={t('posts.muted')} why={t('posts.note.why')}>
        {words}
      </Shut>
    );
  }
  if (post.contentNotes.length > 0) {
    return (
      <Shut about={t('posts.note.about', { notes: notesText(post.contentNotes) })} why={t('posts.note.why')}>
        {words}
      </Shut>
    );
  }
  return words;
}
