import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { ContentNote, EditPost as Edit, Post } from '../../../../server/contract/posts.ts';
import { request } from '../../api.ts';
import { useDraft } from '../../drafts.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSubmit } from '../../useSubmit.ts';
import edit from '../../words/en-GB/edit.json';
import { addWords, t } from '../../words/words.ts';
import { readDraft } from './draft.rules.ts';
import { NotesChoice } from './NotesChoice.tsx';
import type { PostDeeds } from './postDeeds.ts';

addWords(edit);

/** Words that are being changed, and the revision that was read before. */
type Change = { revision: number; title: string; text: string; notes: readonly ContentNote[] };

function readChange(kept: string): Change | undefined {
  try {
    const { revision, ...rest } = JSON.parse(kept) as Partial<Change>;
    const { title, text, notes } = readDraft(JSON.stringify(rest));
    return typeof revision === 'number' ? { revision, title, text, notes } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The change of a post, kept on the device from the first key on. It stays the change of what was read when it was begun: where the post
 * has moved on since, the server refuses it, and nothing is overwritten.
 */
function useChange(post: Post) {
  const [begun] = useState<Change>(() => ({
    revision: post.source?.revision ?? post.revision,
    title: post.source?.title ?? '',
    text: post.source?.text ?? '',
    notes: post.contentNotes,
  }));
  const [kept, setKept, forget, wasKept] = useDraft(`edit/${post.id}`);
  const change = useMemo(() => readChange(kept) ?? begun, [kept, begun]);
  const latest = useRef(change);
  latest.current = change;
  const set = (part: Partial<Change>): void => {
    latest.current = { ...latest.current, ...part };
    setKept(JSON.stringify(latest.current));
  };
  return { change, latest, set, forget, wasKept };
}

/** Changing one's own words: a new revision, which is checked before others see it. */
export function EditPost({ post, deeds }: { post: Post; deeds: PostDeeds }): ReactNode {
  const { change, latest, set, forget, wasKept } = useChange(post);
  const { title, text, notes } = change;
  const source = post.source ?? { text: '', title: null, revision: post.revision };
  // The same words stand there already, by an answer that was lost: nothing would be overwritten.
  const isThere = text.trim() === source.text.trim() && title.trim() === (source.title ?? '').trim();
  const revision = isThere ? source.revision : change.revision;
  const body: Edit = { revision, text, contentNotes: [...notes], ...(post.kind === 'thread' && { title }) };
  const saving = useSubmit(() => request<Post>('PATCH', `/posts/${post.id}`, { body }));
  const save = async (): Promise<void> => {
    const saved = await saving.submit();
    if (!saved) return;
    deeds.edited(saved);
    const { current: now } = latest;
    if (now.text === text && now.title === title) {
      forget();
    } else {
      // More was typed while this was on its way: it is a change of what was just saved.
      set({ revision: saved.source?.revision ?? saved.revision });
      deeds.edit(saved);
    }
  };
  const movedOn = revision !== source.revision && !saving.busy;
  const stale = movedOn || saving.problem?.code === 'stale-revision';
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
      {wasKept && <p className="hint">{t('posts.draft-kept')}</p>}
      {stale ? (
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
          onChange={(event) => set({ title: event.target.value })}
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
        onChange={(event) => set({ text: event.target.value })}
      />
      <NotesChoice chosen={notes} onChange={(chosen) => set({ notes: chosen })} />
      <p className="muted">{seen ? t('posts.edit.stays-up') : t('posts.edit.checked')}</p>
      <div className="row">
        <Button type="submit" busy={saving.busy}>
          {t('posts.edit.save')}
        </Button>
        <Button
          kind="plain"
          onClick={() => {
            forget();
            deeds.edit(undefined);
          }}
        >
          {t('posts.edit.keep')}
        </Button>
      </div>
    </form>
  );
}
