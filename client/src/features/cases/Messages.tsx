import type { ReactNode } from 'react';
import type { CaseMessage, CaseView, Conversation } from '../../../../server/contract/cases.ts';
import { request } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Time } from '../../ui/Time.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useSentDraft } from '../../useSentDraft.ts';
import { t } from '../../words/words.ts';

const MOST_CHARACTERS = 2_000;

function Message({ message }: { message: CaseMessage }): ReactNode {
  const own = message.from === 'supporter';
  return (
    <li className={own ? 'msg msg-own' : 'msg case-msg'}>
      <div className="bubble">
        <p className="meta">
          <span>
            <b>{message.name}</b>
          </span>
          <Time at={message.at} />
        </p>
        <p className="case-words">{message.text}</p>
      </div>
    </li>
  );
}

/** Words between the supporter who holds the case and the author. Answers appear by themselves and are read out. */
export function Messages({ view, onSent }: { view: CaseView; onSent: (messages: CaseMessage[]) => void }): ReactNode {
  const draft = useSentDraft(`case-message/${view.id}`, (key, text) =>
    request<Conversation>('POST', `/cases/${view.id}/messages`, { body: { text: text.trim() }, key }),
  );
  if (view.messages.length === 0 && !view.can.write) return null;
  return (
    <section className="stack s-3" aria-labelledby="case-messages">
      <h3 id="case-messages">{t('case.messages')}</h3>
      <p className="hint">{t('case.messages-hint')}</p>
      <div role="log" aria-labelledby="case-messages">
        <ol className="log case-log-box">
          {view.messages.map((message) => (
            <Message key={message.id} message={message} />
          ))}
        </ol>
      </div>
      {view.can.write && (
        <form
          noValidate
          className="stack s-3"
          onSubmit={(event) => {
            event.preventDefault();
            void draft.send().then((sent) => {
              if (!sent) return;
              onSent(sent.messages);
              toast(t('case.message-sent'));
            });
          }}
        >
          <ErrorSummary problem={draft.problem} kept />
          <TextArea
            id="text"
            label={t('case.message')}
            rows={3}
            limit={MOST_CHARACTERS}
            value={draft.text}
            error={draft.fault('text')}
            onChange={(event) => draft.write(event.target.value)}
          />
          <Button type="submit" kind="second" busy={draft.busy}>
            {t('case.message-send')}
          </Button>
        </form>
      )}
    </section>
  );
}
