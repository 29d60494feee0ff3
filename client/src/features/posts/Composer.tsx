import { type ReactNode, type RefObject, useState } from 'react';
import type { Post } from '../../../../server/contract/posts.ts';
import { request } from '../../api.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useOnline } from '../../ui/OfflineNotice.tsx';
import { useSubmit } from '../../useSubmit.ts';
import { t } from '../../words/words.ts';
import { NotesChoice } from './NotesChoice.tsx';
import type { KeptDraft } from './usePostDraft.ts';
import { WordsField } from './WordsField.tsx';

/** What is true about every post: checked first, open to change for a while. */
export function CheckedNote(): ReactNode {
  return (
    <p className="row top muted">
      <Icon name="shield" />
      <span className="grow">{t('posts.checked-note')}</span>
    </p>
  );
}

/** After the network failed and came back: asks before sending what was kept. */
export function AskToSend({ failed }: { failed: boolean }): ReactNode {
  const online = useOnline();
  if (!failed || !online) return null;
  return (
    <Notice role="status">
      <p>{t('posts.ask-to-send')}</p>
    </Notice>
  );
}

/** Where a reply is written. The words are kept on the device until the server has taken them. */
export function Composer({
  threadId,
  slug,
  me,
  kept,
  form,
  prefix = '',
  onPosted,
}: {
  threadId: string;
  slug: string;
  me: { id: string; pseudonym: string } | undefined;
  kept: KeptDraft;
  form: RefObject<HTMLFormElement | null>;
  /** Goes before the ids of the fields, while another form of the page has them. */
  prefix?: string;
  onPosted: (post: Post) => void;
}): ReactNode {
  const { draft, change, keyToSend, took, wasKept } = kept;
  const [wordsLeft, setWordsLeft] = useState(false);
  const sending = useSubmit(() =>
    request<Post>('POST', `/threads/${threadId}/posts`, {
      body: { text: draft.text, contentNotes: draft.notes, quoteOf: draft.quote?.id ?? null },
      key: keyToSend(),
    }),
  );
  const send = async (): Promise<void> => {
    const post = await sending.submit();
    if (!post) return;
    setWordsLeft(post.source !== null && took({ text: post.source.text, title: null }));
    onPosted(post);
  };
  return (
    <form
      className="card stack s-5"
      id="reply"
      aria-labelledby="reply-title"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="row">
        {me && <Avatar seed={me.id} />}
        <h2 id="reply-title">{t('posts.reply.title')}</h2>
      </div>
      <ErrorSummary problem={sending.problem} kept />
      <AskToSend failed={sending.problem?.kind === 'offline'} />
      {wordsLeft && (
        <Notice kind="warm" role="status">
          <p>{t('posts.sent-before')}</p>
        </Notice>
      )}
      {wasKept && draft.text !== '' && <p className="hint">{t('posts.draft-kept')}</p>}
      {draft.quote && (
        <p className="row">
          <Icon name="quote" />
          <span>{t('posts.quoting', { name: draft.quote.name })}</span>
          <Button kind="plain" size="small" onClick={() => change({ quote: undefined })}>
            {t('posts.quote-drop')}
          </Button>
        </p>
      )}
      <WordsField
        id={`${prefix}text`}
        slug={slug}
        label={t('posts.words.label')}
        value={draft.text}
        error={sending.fault('text')}
        onChange={(text) => change({ text })}
      />
      <NotesChoice id={`${prefix}contentNotes`} chosen={draft.notes} onChange={(notes) => change({ notes })} />
      <CheckedNote />
      <div className="row">
        <Button type="submit" busy={sending.busy}>
          {t('posts.reply.send')}
        </Button>
        <span className="hint keys">{t('posts.reply.keys')}</span>
      </div>
    </form>
  );
}
