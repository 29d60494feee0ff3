import { type ReactNode, useEffect, useRef } from 'react';
import type { CaseMessage, CaseView } from '../../../../server/contract/cases.ts';
import { useDraft } from '../../drafts.ts';
import { useLocation } from '../../router.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailure } from '../../ui/Loaded.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { toast } from '../../ui/Toast.tsx';
import cases from '../../words/en-GB/cases.json';
import { addWords, t } from '../../words/words.ts';
import { useKeys } from '../desk/useKeys.ts';
import { CaseBody } from './CaseBody.tsx';
import { CaseNews } from './CaseNews.tsx';
import { actionWords } from './caseWords.ts';
import { DecidePanel } from './DecidePanel.tsx';
import type { Outcome } from './DecisionForm.tsx';
import { useCase } from './useCase.ts';
import type { Under } from './useDecision.ts';
import { useLease } from './useLease.ts';

addWords(cases);

/** Focus goes where the eye goes next, if that part is on the screen. */
function focusVisible(...elements: (HTMLElement | null)[]): void {
  elements.find((element) => element !== null && element.offsetParent !== null)?.focus();
}

/** The two columns of an open case: what it is, and what to decide. */
export function CaseDesk({
  id,
  onClaimed,
  onShow,
  onNext,
}: {
  id: string;
  onClaimed: (claimId: string) => void;
  /** Asks for a part to be shown where there is room for one only. */
  onShow: (part: 'case' | 'decide') => void;
  onNext: (() => void) | undefined;
}): ReactNode {
  const open = useCase(id);
  const { resource } = open;
  const view = resource.data;
  const [note, write, forget] = useDraft(`case/${id}`);
  const caseHeading = useRef<HTMLHeadingElement>(null);
  const decideHeading = useRef<HTMLHeadingElement>(null);
  useLease(id, resource);
  const loaded = view !== undefined;
  const { how } = useLocation();
  const moved = useRef(how !== 'load');
  useEffect(() => {
    if (loaded && moved.current) focusVisible(caseHeading.current);
  }, [loaded]);

  const take = async (): Promise<void> => {
    const claimed = await open.take();
    if (!claimed) return;
    onClaimed(claimed.claim.id);
    toast(t('decide.taken'));
    focusVisible(decideHeading.current, caseHeading.current);
  };
  const letGo = async (): Promise<void> => {
    if (await open.letGo()) toast(t('decide.let-go-done'));
    focusVisible(decideHeading.current, caseHeading.current);
  };
  const onOutcome = (outcome: Outcome): void => {
    const action = actionWords(outcome.action, view);
    const stays = outcome.done.state !== 'decided' && outcome.done.state !== 'closed';
    toast(t(stays ? 'decide.sent-open' : 'decide.sent', { action }));
    open.refresh();
    focusVisible(decideHeading.current, caseHeading.current);
  };
  const under: Under = {
    onSending: () => open.setHeld(false),
    onRefused: ({ status }) => {
      open.setHeld(true);
      if (status !== 409) return;
      // Something moved on meanwhile: the case says what.
      open.refresh();
      onShow('case');
    },
  };
  const onMessage = (messages: CaseMessage[]): void => resource.setData((old) => ({ ...old, messages }));
  useKeys({ c: view?.can.claim && !view.claim?.mine ? () => void take() : undefined });

  if (!view) return <NoCase resource={resource} />;
  return (
    <>
      <section id="case" className="card stack s-5" aria-labelledby="case-title">
        <CaseBody
          view={view}
          heading={caseHeading}
          news={<CaseNews view={view} open={open} note={note} />}
          action={
            <NarrowAction view={view} busy={open.taking} onTake={() => void take()} onDecide={() => onShow('decide')} />
          }
          onMessage={onMessage}
        />
      </section>
      <section id="decide" className="card stack s-5" aria-labelledby="decide-title">
        <h2 id="decide-title" ref={decideHeading} tabIndex={-1}>
          {t('decide.title')}
        </h2>
        <DecidePanel
          view={view}
          open={open}
          draft={{ note, write, forget }}
          under={under}
          onTake={() => void take()}
          onOutcome={onOutcome}
          onLetGo={() => void letGo()}
          onNext={onNext}
        />
      </section>
    </>
  );
}

/** Where only one part is on the screen, the case itself leads on to the next step. */
function NarrowAction({
  view,
  busy,
  onTake,
  onDecide,
}: {
  view: CaseView;
  busy: boolean;
  onTake: () => void;
  onDecide: () => void;
}): ReactNode {
  return (
    <div className="desk-narrow stack">
      {view.can.claim && !view.claim?.mine ? (
        <Button full busy={busy} onClick={onTake}>
          {t('decide.take')}
        </Button>
      ) : (
        <Button full kind="second" icon="forward" onClick={onDecide}>
          {t('decide.title')}
        </Button>
      )}
    </div>
  );
}

function NoCase({ resource }: Pick<ReturnType<typeof useCase>, 'resource'>): ReactNode {
  return (
    <section id="case" className="desk-span">
      {resource.status === 'loading' && <Skeleton label={t('case.loading')} />}
      {resource.status === 'missing' && (
        <EmptyState title={t('case.missing-title')}>
          {resource.problem?.code === 'training-lapsed' ? t('decide.why-training-lapsed') : t('case.missing')}
        </EmptyState>
      )}
      {resource.status !== 'loading' && resource.status !== 'missing' && <LoadFailure resource={resource} />}
    </section>
  );
}
