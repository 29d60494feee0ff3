import './posts.css';
import { type ReactNode, useState } from 'react';
import { useNavigate, useParams } from '../../router.tsx';
import type { z } from 'zod';
import type { Community } from '../../../../server/contract/communities.ts';
import type { ThreadCreated } from '../../../../server/contract/posts.ts';
import { type ApiProblem, refusal, request } from '../../api.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Check, FieldGroup, SelectField, TextField } from '../../ui/Field.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useResource } from '../../useResource.ts';
import { useSubmit } from '../../useSubmit.ts';
import communities from '../../words/en-GB/communities.json';
import posts from '../../words/en-GB/posts.json';
import { addWords, t } from '../../words/words.ts';
import { insideOnly } from '../communities/insideOnly.ts';
import { AskToSend, CheckedNote } from './Composer.tsx';
import { NotesChoice } from './NotesChoice.tsx';
import { talkPath, threadPath } from './places.ts';
import { SUB_TOPICS, subTopicOf, TOPICS } from './topics.ts';
import { type KeptDraft, usePostDraft } from './usePostDraft.ts';
import { WordsField } from './WordsField.tsx';

addWords(communities);
addWords(posts);

function TopicFields({ kept, fault }: { kept: KeptDraft; fault: (path: string) => string | undefined }): ReactNode {
  const { draft, change } = kept;
  return (
    <>
      <FieldGroup id="topic" label={t('new.topic')} error={fault('topic')}>
        {TOPICS.map((topic) => (
          <Check
            key={topic}
            boxed
            type="radio"
            name="topic"
            label={t(`new.topic.${topic}`)}
            checked={draft.topic === topic}
            onChange={() => change({ topic, subTopic: undefined })}
          />
        ))}
      </FieldGroup>
      {draft.topic && (
        <SelectField
          id="subTopic"
          label={t('new.sub-topic')}
          error={fault('subTopic')}
          value={draft.subTopic ?? ''}
          onChange={(event) => change({ subTopic: subTopicOf(draft.topic, event.target.value) })}
        >
          <option value="">{t('new.sub-topic-none')}</option>
          {SUB_TOPICS[draft.topic].map((sub) => (
            <option key={sub} value={sub}>
              {t(`posts.sub.${sub}`)}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}

function NewThread({ slug }: { slug: string }): ReactNode {
  const kept = usePostDraft(`thread/${slug}`);
  const { draft, change, keyToSend, took, wasKept } = kept;
  const navigate = useNavigate();
  const [arrived, setArrived] = useState<string | undefined>(undefined);
  const [missing, setMissing] = useState<ApiProblem | undefined>(undefined);
  const sending = useSubmit(() =>
    request<z.infer<typeof ThreadCreated>>('POST', `/communities/${slug}/threads`, {
      body: {
        title: draft.title,
        text: draft.text,
        topic: draft.topic,
        subTopic: draft.subTopic ?? null,
        contentNotes: draft.notes,
      },
      key: keyToSend(),
    }),
  );
  const problem = missing ?? sending.problem;
  const fault = (path: string): string | undefined => problem?.fault(path);
  const send = async (): Promise<void> => {
    setMissing(draft.topic ? undefined : refusal([{ path: 'topic', message: t('new.topic-missing') }]));
    if (!draft.topic) return;
    const again = draft.key !== '';
    const created = await sending.submit();
    if (!created) return;
    const { source } = created.post;
    // What a first try brought are the words as they stood; a title may be stored with less in it than was typed.
    const taken = again && source ? source : { text: draft.text, title: draft.title };
    if (took(taken)) setArrived(created.threadId);
    else navigate(threadPath(created.threadId));
  };
  return (
    <form
      className="stack s-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary problem={problem} kept />
      <AskToSend failed={sending.problem?.kind === 'offline'} />
      {arrived !== undefined && (
        <Notice kind="warm" role="status">
          <p>{t('new.arrived')}</p>
          <ButtonLink kind="second" to={threadPath(arrived)}>
            {t('new.to-conversation')}
          </ButtonLink>
        </Notice>
      )}
      {wasKept && <p className="hint">{t('posts.draft-kept')}</p>}
      <TextField
        id="title"
        label={t('posts.edit.title-label')}
        hint={t('new.title-hint')}
        value={draft.title}
        maxLength={120}
        autoComplete="off"
        error={fault('title')}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TopicFields kept={kept} fault={fault} />
      <WordsField
        id="text"
        slug={slug}
        label={t('posts.words.label')}
        value={draft.text}
        rows={8}
        error={fault('text')}
        onChange={(text) => change({ text })}
      />
      <NotesChoice chosen={draft.notes} onChange={(notes) => change({ notes })} />
      <CheckedNote />
      <div className="row">
        <Button type="submit" busy={sending.busy}>
          {t('new.send')}
        </Button>
        <span className="hint keys">{t('posts.reply.keys')}</span>
      </div>
    </form>
  );
}

/** Starts a conversation in a group. */
export function NewThreadPage(): ReactNode {
  const { slug = '' } = useParams();
  const resource = useResource(`new/${slug}`, (signal) =>
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
            <PageTitle title={t('new.page')} />
          </div>
          {group.can.post ? (
            <NewThread slug={slug} />
          ) : (
            <Notice>
              <p>{group.you.charterChanged ? t('posts.charter-changed') : t('new.closed')}</p>
              <ButtonLink kind="second" to={`/groups/${slug}`}>
                {t('posts.to-group')}
              </ButtonLink>
            </Notice>
          )}
        </main>
      )}
    </Loaded>
  );
}
