import { type ReactNode, useId, useState } from 'react';
import type { Proposal, RulesSaved, RuleTrial, SaveRules } from '../../../../server/contract/rules.ts';
import { request } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { useSubmit } from '../../useSubmit.ts';
import { t } from '../../words/words.ts';
import type { HouseDraftState } from './useHouseDraft.ts';
import { isUnderWay } from './useTrial.ts';

const MOST_CHARACTERS = 500;

/** Why a change can't be saved yet; undefined when it can. */
function whyNot(house: HouseDraftState, trial: RuleTrial | null, sameAsTried: boolean): string | undefined {
  if (house.stale) return t('checks.save-why-stale');
  if (isUnderWay(trial)) return t('checks.save-why-running');
  return trial?.usable && sameAsTried ? undefined : t('checks.save-why-try');
}

/** The last step: saving what was tried, or asking a second lead. */
export function SaveStep({
  slug,
  house,
  trial,
  sameAsTried,
  needsSecond,
  waiting,
  refresh,
  onSaved,
}: {
  slug: string;
  house: HouseDraftState;
  trial: RuleTrial | null;
  sameAsTried: boolean;
  needsSecond: boolean;
  /** What waits for a second lead is ended by saving. */
  waiting: Proposal | null;
  refresh: () => void;
  onSaved: (saved: RulesSaved) => void;
}): ReactNode {
  const [note, setNote] = useState('');
  const whyId = useId();
  const why = whyNot(house, trial, sameAsTried);
  const form = useSubmit((key, body: SaveRules) =>
    request<RulesSaved>('POST', `/communities/${slug}/rules/versions`, { body, key }),
  );
  // That others were quicker is told at the top of the change, once the rules are read again.
  const problem = form.problem?.code === 'stale-rules' ? undefined : form.problem;
  const save = async (): Promise<void> => {
    if (why !== undefined) return;
    const saved = await form.submit({ basedOn: house.basedOn, draft: house.draft, note: note.trim() });
    if (saved) onSaved(saved);
    // Refused: what moved on meanwhile is shown above.
    else refresh();
  };
  return (
    <section className="stack s-4" aria-labelledby="rules-save">
      <h2 id="rules-save">{t('checks.save-title')}</h2>
      <ErrorSummary problem={problem} kept="page" />
      <form
        noValidate
        className="stack s-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextArea
          id="note"
          label={t('field.optional', { label: t('checks.save-note') })}
          hint={t(needsSecond ? 'checks.save-note-second' : 'checks.save-note-hint')}
          error={form.fault('note')}
          rows={2}
          limit={MOST_CHARACTERS}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <p id={whyId} className={why === undefined ? 'hint' : 'rule-why'} role="status">
          {why ?? t(needsSecond ? 'checks.save-ready-second' : 'checks.save-ready')}
        </p>
        {waiting && !needsSecond && (
          <p className="rule-why">
            {waiting.mine ? t('checks.save-ends-mine') : t('checks.save-ends', { by: waiting.by })}
          </p>
        )}
        <Button
          type="submit"
          kind={why === undefined ? 'main' : 'second'}
          busy={form.busy}
          aria-disabled={why !== undefined || undefined}
          aria-describedby={whyId}
        >
          {t(needsSecond ? 'checks.save-second' : 'checks.save-do')}
        </Button>
      </form>
    </section>
  );
}
