import { type ReactNode, useState } from 'react';
import type { Post } from '../../../../server/contract/posts.ts';
import type { ReportReason } from '../../../../server/contract/reports.ts';
import { request } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { CrisisNotice } from '../../ui/CrisisNotice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Check, FieldGroup, TextArea } from '../../ui/Field.tsx';
import { HelpLines } from '../../ui/HelpLines.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSubmit } from '../../useSubmit.ts';
import notices from '../../words/en-GB/notices.json';
import { addWords, t } from '../../words/words.ts';
import type { Taken } from '../notices/taken.ts';

addWords(notices);

const REASONS = [
  'danger',
  'unkind',
  'advice',
  'private',
  'selling',
  'spam',
  'illegal',
  'other',
] as const satisfies readonly ReportReason[];

function Thanks({ taken, onClose }: { taken: Taken; onClose: () => void }): ReactNode {
  return (
    <>
      {taken.crisis ? <CrisisNotice help={taken.help} /> : taken.help.length > 0 && <HelpLines help={taken.help} />}
      <Notice kind="ok" role="status">
        <p>
          <b>{t('posts.report.thanks')}</b>
        </p>
        <p>{t('posts.report.next')}</p>
      </Notice>
      <Button kind="second" onClick={onClose}>
        {t('action.close')}
      </Button>
    </>
  );
}

/** Tells the supporters about a post: why, and a few words if somebody wants to. */
export function ReportDialog({ post, onClose }: { post: Post; onClose: () => void }): ReactNode {
  const [reason, setReason] = useState<ReportReason | undefined>(undefined);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const [taken, setTaken] = useState<Taken | undefined>(undefined);
  const sending = useSubmit((key, body: { reason: ReportReason; note: string }) =>
    request<Taken>('POST', `/posts/${post.id}/reports`, { body, key }),
  );
  const send = async (): Promise<void> => {
    setMissing(reason === undefined);
    if (reason === undefined) {
      document.getElementById('reason-danger')?.focus();
      return;
    }
    setTaken(await sending.submit({ reason, note }));
  };
  return (
    <Dialog open title={t('posts.report.title')} onClose={onClose}>
      {taken ? (
        <Thanks taken={taken} onClose={onClose} />
      ) : (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <p>{t('posts.report.intro')}</p>
          <ErrorSummary problem={sending.problem} />
          <FieldGroup
            id="reason"
            label={t('posts.report.why')}
            error={missing ? t('posts.report.choose') : sending.fault('reason')}
          >
            {REASONS.map((each) => (
              <Check
                key={each}
                id={`reason-${each}`}
                type="radio"
                name="reason"
                label={t(`posts.report.${each}`)}
                checked={reason === each}
                onChange={() => setReason(each)}
              />
            ))}
          </FieldGroup>
          <TextArea
            id="note"
            label={t('field.optional', { label: t('posts.report.note') })}
            value={note}
            limit={2_000}
            rows={3}
            error={sending.fault('note')}
            onChange={(event) => setNote(event.target.value)}
          />
          <div className="row">
            <Button type="submit" busy={sending.busy}>
              {t('posts.report.send')}
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
