import { type ReactNode, useState } from 'react';
import type { EditPost as Edit, Post } from '../../../../server/contract/posts.ts';
import { request } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSubmit } from '../../useSubmit.ts';
import { t } from '../../words/words.ts';
import { NotesChoice } from './NotesChoice.tsx';
import type { PostDeeds } from './postDeeds.ts';

/** Changing one's own words: a new revision, which is checked before others see it. */
export function EditPost({ post, deeds }: { post: Post; deeds: PostDeeds }): ReactNode {
  const source = post.source ?? { text: '', title: null, revision: post.revision };
  const [title, setTitle] = useState(source.title ?? '');
  const [text, setText] = useState(source.text);
  const [notes, setNotes] = useState(post.contentNotes);
  const body: Edit = {
    revision: source.revision,
    text,
    contentNotes: notes,
    ...(post.kind === 'thread' && { title }),
  };
  const saving = useSubmit(() => request<Post>('PATCH', `/posts/${post.id}`, { body }));
  const save = async (): Promise<void> => {
    const saved = await saving.submit();
    if (saved) deeds.edited(saved);
  };
  const seen = post.state === 'visible' || post.state === 'visible-with-note';
  return (
    <form
      className="stack s-5"
      aria-label={t('posts.edit.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
      }}
    >
      {saving.problem?.code === 'stale-revision' ? (
        <Notice kind="error" role="alert">
          <p>{t('posts.edit.stale')}</p>
        </Notice>
      ) : (
        <ErrorSummary problem={saving.problem} kept />
      )}
      {post.kind === 'thread' && (
        <TextField
          id="title"
          label={t('posts.edit.title-label')}
          value={title}
          maxLength={120}
          error={saving.fault('title')}
          onChange={(event) => setTitle(event.target.value)}
        />
      )}
      <TextArea
        id="text"
        label={t('posts.words.label')}
        value={text}
        limit={10_000}
        rows={6}
        autoFocus
        error={saving.fault('text')}
        onChange={(event) => setText(event.target.value)}
      />
      <NotesChoice chosen={notes} onChange={(chosen) => setNotes([...chosen])} />
      <p className="muted">{seen ? t('posts.edit.stays-up') : t('posts.edit.checked')}</p>
      <div className="row">
        <Button type="submit" busy={saving.busy}>
          {t('posts.edit.save')}
        </Button>
        <Button kind="plain" onClick={() => deeds.edit(undefined)}>
          {t('posts.edit.keep')}
        </Button>
      </div>
    </form>
  );
}
