import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { CaseAction, CaseView, Decided, DecisionReason } from '../../../../server/contract/cases.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Check, FieldGroup, SelectField, TextArea } from '../../ui/Field.tsx';
import { t } from '../../words/words.ts';
import { useKeys } from '../desk/useKeys.ts';
import { actionWords, personName, question } from './caseWords.ts';
import { EscalateDialog } from './EscalateDialog.tsx';
import { type Decision, type NoteDraft, type Under, useDecision } from './useDecision.ts';

const MOST_CHARACTERS = 2_000;
const ADVERSE: readonly CaseAction[] = ['hide-for-edit', 'remove', 'decline'];

/** What was decided. */
export type Outcome = { done: Decided; action: CaseAction };

function Choices({
  actions,
  decision,
  view,
}: {
  actions: readonly CaseAction[];
  decision: Decision;
  view: CaseView;
}): ReactNode {
  return (
    <FieldGroup id="decide-action" label={question(view)} error={decision.fault('decide-action')}>
      {actions.map((action, index) => (
        <Check
          key={action}
          boxed
          type="radio"
          name="decide-action"
          checked={decision.action === action}
          onChange={() => decision.choose(action)}
          label={
            <span className="row between">
              {actionWords(action, view)}
              <kbd aria-hidden="true">{index + 1}</kbd>
            </span>
          }
        />
      ))}
    </FieldGroup>
  );
}

function Note({ decision, view, name }: { decision: Decision; view: CaseView; name: string }): ReactNode {
  const inside = view.subject?.kind === 'report' || view.subject === null;
  const hint = inside
    ? t('decide.note-hint-inside')
    : t(decision.template ? 'decide.note-hint' : 'decide.note-hint-empty', { name });
  return (
    <div className="stack s-2">
      <TextArea
        id="note"
        label={t('decide.note')}
        hint={hint}
        rows={8}
        limit={MOST_CHARACTERS}
        value={decision.note}
        error={decision.fault('note')}
        onChange={(event) => decision.write(event.target.value)}
      />
      {decision.template && decision.note !== decision.template && (
        <Button kind="plain" size="small" onClick={() => decision.write(decision.template)}>
          {t('decide.note-template')}
        </Button>
      )}
    </div>
  );
}

function HelpToSend({ decision, view }: { decision: Decision; view: CaseView }): ReactNode {
  if (view.helpOffered.length === 0) return null;
  return (
    <FieldGroup id="help" label={t('decide.help')}>
      {view.helpOffered.map((entry) => (
        <Check
          key={entry.id}
          checked={decision.help.includes(entry.id)}
          onChange={() => decision.toggleHelp(entry.id)}
          label={
            <>
              {entry.name}
              <br />
              <span className="muted small">{entry.what}</span>
            </>
          }
        />
      ))}
    </FieldGroup>
  );
}

/** The form by which a claimed case is decided. It shows what the server offers and nothing else. */
export function DecisionForm({
  view,
  revision,
  draft,
  under,
  onOutcome,
  onLetGo,
  lettingGo,
}: {
  view: CaseView;
  revision: number;
  draft: NoteDraft;
  under: Under;
  onOutcome: (outcome: Outcome) => void;
  onLetGo: () => void;
  lettingGo: boolean;
}): ReactNode {
  const decision = useDecision(view, revision, draft, under);
  const [escalating, setEscalating] = useState(false);
  const actions = view.offers.map(({ action }) => action).filter((action) => action !== 'escalate');
  const escalate = view.offers.find(({ action }) => action === 'escalate');
  const name = personName(view);

  const send = async (): Promise<void> => {
    const done = await decision.send();
    if (done && decision.action) onOutcome({ done, action: decision.action });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };
  useKeys({
    ...Object.fromEntries(actions.map((action, index) => [String(index + 1), () => decision.choose(action)])),
    ...(escalate && { e: () => setEscalating(true) }),
  });

  const adverse = decision.action !== undefined && ADVERSE.includes(decision.action) && view.appeal === null;
  return (
    <>
      <form
        noValidate
        className="stack s-5"
        aria-labelledby="decide-title"
        onKeyDown={onKey}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ErrorSummary problem={decision.problem} kept />
        <Choices actions={actions} decision={decision} view={view} />
        <SelectField
          id="reason"
          label={t('decide.reason')}
          error={decision.fault('reason')}
          value={decision.reason ?? ''}
          disabled={decision.action === undefined}
          onChange={(event) => decision.because((event.target.value || undefined) as DecisionReason | undefined)}
        >
          <option value="">{t(decision.action ? 'decide.reason-choose' : 'decide.pick-action')}</option>
          {decision.reasons.map((reason) => (
            <option key={reason} value={reason}>
              {t(`reason.${reason}`)}
            </option>
          ))}
        </SelectField>
        <Note decision={decision} view={view} name={name} />
        <HelpToSend decision={decision} view={view} />
        <div className="stack s-2">
          <Button type="submit" full busy={decision.busy} busyLabel={t('decide.sending')}>
            {t('decide.send')} <kbd aria-hidden="true">Ctrl Enter</kbd>
          </Button>
          {escalate && (
            <Button kind="danger" full icon="up" onClick={() => setEscalating(true)}>
              {t('decide.escalate')} <kbd aria-hidden="true">E</kbd>
            </Button>
          )}
          <Button kind="plain" full busy={lettingGo} onClick={onLetGo}>
            {t('decide.let-go')}
          </Button>
        </div>
        <p className="hint">{t(adverse ? 'decide.undo-note-appeal' : 'decide.undo-note', { name })}</p>
      </form>
      {escalate && (
        <EscalateDialog
          open={escalating}
          view={view}
          revision={revision}
          reasons={escalate.reasons}
          onClose={() => setEscalating(false)}
          under={under}
          onDone={(done) => onOutcome({ done, action: 'escalate' })}
        />
      )}
    </>
  );
}
