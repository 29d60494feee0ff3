import { type ReactNode, useState } from 'react';
import { request } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { CrisisNotice } from '../../ui/CrisisNotice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { HelpLines } from '../../ui/HelpLines.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSentDraft } from '../../useSentDraft.ts';
import notices from '../../words/en-GB/notices.json';
import { addWords, t } from '../../words/words.ts';
import type { Taken } from './taken.ts';

addWords(notices);

/** Asks for a decision to be looked at again, by somebody other than whoever made it. */
export function AppealDialog({
  decisionId,
  onClose,
  onTaken,
}: {
  decisionId: string;
  onClose: () => void;
  onTaken: () => void;
}): ReactNode {
  const [taken, setTaken] = useState<Taken | undefined>(undefined);
  const draft = useSentDraft(`appeal/${decisionId}`, (key, text) =>
    request<Taken>('POST', `/decisions/${decisionId}/appeal`, { body: { text }, key }),
  );
  const send = async (): Promise<void> => {
    const answer = await draft.send();
    if (!answer) return;
    setTaken(answer);
    onTaken();
  };
  return (
    <Dialog open title={t('appeal.title')} onClose={onClose}>
      {taken ? (
        <>
          {taken.crisis ? <CrisisNotice help={taken.help} /> : taken.help.length > 0 && <HelpLines help={taken.help} />}
          <Notice kind="ok" role="status">
            <p>
              <b>{t('appeal.thanks')}</b>
            </p>
            <p>{t('appeal.next')}</p>
          </Notice>
          <Button kind="second" onClick={onClose}>
            {t('action.close')}
          </Button>
        </>
      ) : (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <p>{t('appeal.intro')}</p>
          <ErrorSummary problem={draft.problem} kept />
          <TextArea
            id="text"
            label={t('appeal.label')}
            hint={t('appeal.hint')}
            value={draft.text}
            limit={2_000}
            // There is one appeal: what is typed once it has set out would reach nobody.
            readOnly={draft.busy}
            error={draft.fault('text')}
            onChange={(event) => draft.write(event.target.value)}
          />
          <div className="row">
            <Button type="submit" busy={draft.busy}>
              {t('appeal.send')}
            </Button>
            <Button kind="plain" onClick={onClose}>
              {t('action.cancel')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
