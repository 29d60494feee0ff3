import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import type { CaseMessage, Conversation } from '../../../../server/contract/cases.ts';
import { request } from '../../api.ts';
import { useLive, useReconnected } from '../../live.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Time } from '../../ui/Time.tsx';
import { useResource } from '../../useResource.ts';
import { useSentDraft } from '../../useSentDraft.ts';
import { t } from '../../words/words.ts';

type Said = z.infer<typeof Conversation>;

function Line({ message }: { message: CaseMessage }): ReactNode {
  const own = message.from === 'author';
  return (
    <li className={own ? 'stack s-1 said said-own' : 'stack s-1 said'}>
      <p className="meta">
        <b>{own ? t('messages.you') : message.name}</b>
        <Time at={message.at} />
      </p>
      <p className="pre">{message.text}</p>
    </li>
  );
}

/** What a supporter and the author of something write to each other before anything is decided. */
export function CaseMessages({ caseId }: { caseId: string }): ReactNode {
  const resource = useResource(`messages/${caseId}`, (signal) =>
    request<Said>('GET', `/cases/${caseId}/messages`, { signal }),
  );
  const [sent, setSent] = useState('');
  const draft = useSentDraft(`messages/${caseId}`, (key, text) =>
    request<Said>('POST', `/cases/${caseId}/messages`, { body: { text }, key }),
  );
  useLive('notice:new', (notice) => {
    if (notice.caseId === caseId) resource.reload();
  });
  useReconnected(resource.reload);
  const send = async (): Promise<void> => {
    if ((await draft.send()) === undefined) return;
    setSent(t('messages.sent'));
    resource.reload();
  };
  if (resource.status === 'missing') return <p className="muted">{t('messages.gone')}</p>;
  return (
    <section className="stack s-3" aria-label={t('messages.title')}>
      <Loaded resource={resource}>
        {(said) => (
          <>
            {said.messages.length === 0 && <p className="muted">{t('messages.none')}</p>}
            <ul className="stack s-3 plain-list" aria-live="polite">
              {said.messages.map((message) => (
                <Line key={message.id} message={message} />
              ))}
            </ul>
            {!said.canWrite && (
              <Notice>
                <p>{t('messages.closed')}</p>
              </Notice>
            )}
            {said.canWrite && (
              <form
                className="stack s-3"
                noValidate
                onSubmit={(event) => {
                  event.preventDefault();
                  void send();
                }}
              >
                <ErrorSummary problem={draft.problem} kept />
                <TextArea
                  id="text"
                  label={t('messages.label')}
                  hint={t('messages.hint')}
                  value={draft.text}
                  limit={2_000}
                  rows={3}
                  error={draft.fault('text')}
                  onChange={(event) => draft.write(event.target.value)}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
                  }}
                />
                <Button type="submit" busy={draft.busy}>
                  {t('messages.send')}
                </Button>
              </form>
            )}
          </>
        )}
      </Loaded>
      <p className="vh" role="status">
        {sent}
      </p>
    </section>
  );
}
