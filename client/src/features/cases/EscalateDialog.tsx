import { type ReactNode, useState } from 'react';
import type { CaseView, Decided, DecisionReason } from '../../../../server/contract/cases.ts';
import { ApiProblem } from '../../api.ts';
import { useDraft } from '../../drafts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { SelectField, TextArea } from '../../ui/Field.tsx';
import { useSubmit } from '../../useSubmit.ts';
import { t } from '../../words/words.ts';
import { sendDecision, type Under } from './useDecision.ts';

const MOST_CHARACTERS = 2_000;

/** Hands a case to a lead, with words that only staff read. */
export function EscalateDialog({
  open,
  view,
  revision,
  reasons,
  under,
  onClose,
  onDone,
}: {
  open: boolean;
  view: CaseView;
  revision: number;
  reasons: readonly DecisionReason[];
  under: Under;
  onClose: () => void;
  onDone: (done: Decided) => void;
}): ReactNode {
  const [note, setNote, forget] = useDraft(`escalate/${view.id}`);
  const [reason, setReason] = useState<DecisionReason>(reasons[0] ?? 'needs-a-lead');
  const form = useSubmit(async (key, said: { reason: DecisionReason; note: string }) => {
    under.onSending();
    try {
      return await sendDecision(view, key, { action: 'escalate', ...said, revision, help: [] });
    } catch (cause) {
      if (cause instanceof ApiProblem) under.onRefused(cause);
      throw cause;
    }
  });
  const send = async (): Promise<void> => {
    const done = await form.submit({ reason, note: note.trim() });
    if (!done) return;
    forget();
    onClose();
    onDone(done);
  };
  return (
    <Dialog open={open} title={t('decide.escalate-title')} onClose={onClose}>
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ErrorSummary problem={form.problem} kept />
        {reasons.length > 1 && (
          <SelectField
            id="escalate-reason"
            label={t('decide.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value as DecisionReason)}
          >
            {reasons.map((each) => (
              <option key={each} value={each}>
                {t(`reason.${each}`)}
              </option>
            ))}
          </SelectField>
        )}
        <TextArea
          id="escalate-note"
          label={t('decide.escalate-note')}
          hint={t('decide.escalate-hint')}
          rows={4}
          limit={MOST_CHARACTERS}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className="row">
          <Button type="submit" busy={form.busy}>
            {t('decide.escalate-send')}
          </Button>
          <Button kind="second" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
