import { type ReactNode, useMemo, useState } from 'react';
import type { RulesSaved, RulesView } from '../../../../server/contract/rules.ts';
import { Link } from '../../router.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { toast } from '../../ui/Toast.tsx';
import { t } from '../../words/words.ts';
import { ChangeList } from './ChangeList.tsx';
import { type Change, isSameDraft, takesSecondLead } from './draft.rules.ts';
import { FocusedNotice } from './FocusedNotice.tsx';
import { focusSoon } from './focusSoon.ts';
import { rulesPath } from './ruleWords.ts';
import { SaveStep } from './SaveStep.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import { TryStep } from './TryStep.tsx';
import type { HouseDraftState } from './useHouseDraft.ts';
import { useStartTrial } from './useStartTrial.ts';
import { useTrial } from './useTrial.ts';
import { WaitingChange } from './WaitingChange.tsx';

function DropDialog({ onClose, onDrop }: { onClose: () => void; onDrop: () => void }): ReactNode {
  return (
    <Dialog open title={t('checks.change-drop-title')} onClose={onClose}>
      <p>{t('checks.change-drop-body')}</p>
      <div className="row">
        <Button kind="danger" onClick={onDrop}>
          {t('checks.change-drop-do')}
        </Button>
        <Button kind="second" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

function Nothing({ slug, mayChange }: { slug: string; mayChange: boolean }): ReactNode {
  return (
    <EmptyState
      title={t('checks.change-none-title')}
      action={mayChange && <ButtonLink to={rulesPath(slug)}>{t('checks.change-none-do')}</ButtonLink>}
    >
      {t(mayChange ? 'checks.change-none' : 'checks.change-none-read')}
    </EmptyState>
  );
}

type Props = { slug: string; view: RulesView; house: HouseDraftState; reload: () => void };

/** A change in three steps: what it is, what it would do to real posts, and saving it. */
function Steps({ slug, view, house, reload, onSaved }: Props & { onSaved: (saved: RulesSaved) => void }): ReactNode {
  const [dropping, setDropping] = useState(false);
  const rows = useMemo(() => new Map(view.rules.map((row) => [row.id, row])), [view.rules]);
  const trial = useTrial(slug, house.trialId);
  const starting = useStartTrial(slug, house, reload);
  const { data } = trial;
  const sameAsTried = data ? isSameDraft(data.draft, house.draft) : false;
  const undo = (change: Change): void => {
    house.undo(change);
    focusSoon();
  };
  const needsSecond = house.changes.some((change) => takesSecondLead(change, rows));
  return (
    <div className="card stack s-5 rule-steps">
      <section className="stack s-4" aria-labelledby="rules-change">
        <div className="row between">
          <h2 id="rules-change" tabIndex={-1}>
            {t('checks.change-title')}
          </h2>
          <Button kind="plain" size="small" icon="bin" onClick={() => setDropping(true)}>
            {t('checks.change-drop')}
          </Button>
        </div>
        {house.copyOf !== null && (
          <p>
            {house.copyOf === 0 ? t('checks.change-back-book') : t('checks.change-back', { version: house.copyOf })}
          </p>
        )}
        {house.stale && <StaleNotice view={view} house={house} />}
        <ChangeList changes={house.changes} rows={rows} fault={starting.fault} onUndo={undo} />
      </section>
      <TryStep rows={rows} trial={trial} starting={starting} sameAsTried={sameAsTried} />
      <SaveStep
        slug={slug}
        house={house}
        trial={data ?? null}
        sameAsTried={sameAsTried}
        needsSecond={needsSecond}
        waiting={view.waiting}
        refresh={() => {
          reload();
          trial.reload();
        }}
        onSaved={onSaved}
      />
      {dropping && (
        <DropDialog
          onClose={() => setDropping(false)}
          onDrop={() => {
            setDropping(false);
            house.drop();
            focusSoon();
            toast(t('checks.change-dropped'));
          }}
        />
      )}
    </div>
  );
}

/** The change that waits for a second lead, and the change that the reader is making. */
export function ChangePart({ slug, view, house, reload }: Props): ReactNode {
  const [said, setSaid] = useState<string>();
  const onSaved = ({ state, version }: RulesSaved): void => {
    house.drop();
    setSaid(state === 'waiting' ? t('checks.saved-waiting') : t('checks.saved', { version }));
    reload();
  };
  const isEmpty = house.changes.length === 0;
  return (
    <div className="stack s-5">
      {said !== undefined && (
        <FocusedNotice kind="ok" key={said}>
          <p>
            <b>{said}</b>
          </p>
          {!view.waiting && (
            <Link className="tap" to={rulesPath(slug, 'history')}>
              {t('checks.saved-history')}
            </Link>
          )}
        </FocusedNotice>
      )}
      {view.waiting && (
        <WaitingChange
          key={view.waiting.id}
          slug={slug}
          view={view}
          proposal={view.waiting}
          reload={reload}
          onDecided={(words) => setSaid(words)}
        />
      )}
      {!isEmpty && <Steps slug={slug} view={view} house={house} reload={reload} onSaved={onSaved} />}
      {isEmpty && !view.waiting && said === undefined && <Nothing slug={slug} mayChange={view.can.change} />}
    </div>
  );
}
