import type { ReactNode } from 'react';
import type { CaseView } from '../../../../server/contract/cases.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { timeText } from '../../ui/Time.tsx';
import { t } from '../../words/words.ts';
import { actionWords, whyNotWords, wordsOr } from './caseWords.ts';
import { DecisionForm, type Outcome } from './DecisionForm.tsx';
import type { OpenCase } from './useCase.ts';
import type { NoteDraft, Under } from './useDecision.ts';

function Earlier({ view }: { view: CaseView }): ReactNode {
  if (view.decisions.length === 0) return null;
  return (
    <div className="stack s-3">
      <h3>{t('case.decisions')}</h3>
      <ul className="stack s-3 plain">
        {view.decisions.map((decision) => (
          <li className="stack s-1" key={decision.id}>
            <b>
              {t('case.decision-line', {
                action: actionWords(decision.action),
                reason: wordsOr('reason', decision.reason),
              })}
            </b>
            <span className="muted small">{t('case.appeal-by', { by: decision.by, when: timeText(decision.at) })}</span>
            {decision.note && <span className="case-words">{decision.note}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Take({ open, lost, onTake }: { open: OpenCase; lost: boolean; onTake: () => void }): ReactNode {
  const { takeProblem } = open;
  return (
    <div className="stack s-3">
      {takeProblem && takeProblem.code !== 'case-claimed' && <ErrorSummary problem={takeProblem} />}
      <p className="hint">{t('decide.take-hint')}</p>
      <Button full busy={open.taking} onClick={onTake}>
        {t(lost ? 'decide.take-again' : 'decide.take')} <kbd aria-hidden="true">C</kbd>
      </Button>
    </div>
  );
}

/** The reader's part in a case: to take it, to decide it, or to be told why that is somebody else's. */
export function DecidePanel({
  view,
  open,
  draft,
  under,
  onTake,
  onOutcome,
  onLetGo,
  onNext,
}: {
  view: CaseView;
  open: OpenCase;
  draft: NoteDraft;
  under: Under;
  onTake: () => void;
  onOutcome: (outcome: Outcome) => void;
  onLetGo: () => void;
  onNext: (() => void) | undefined;
}): ReactNode {
  const done = view.state === 'decided' || view.state === 'closed';
  if (view.can.decide && view.claim?.mine && open.read) {
    return (
      <DecisionForm
        view={view}
        revision={open.read.revision}
        draft={draft}
        under={under}
        onOutcome={onOutcome}
        onLetGo={onLetGo}
        lettingGo={open.lettingGo}
      />
    );
  }
  return (
    <div className="stack s-5">
      {done && (
        <p className="row">
          <Icon name="check" /> {t('decide.done')}
        </p>
      )}
      {!done && view.can.claim && <Take open={open} lost={open.lost} onTake={onTake} />}
      {!done && !view.can.claim && (
        <p>
          {view.claim && !view.claim.mine && (view.whyNot === null || view.whyNot === 'case-claimed')
            ? t('decide.not-yours', { name: view.claim.by })
            : whyNotWords(view.whyNot ?? '')}
        </p>
      )}
      <Earlier view={view} />
      {onNext && done && (
        <Button kind="second" icon="forward" onClick={onNext}>
          {t('decide.next')}
        </Button>
      )}
    </div>
  );
}
