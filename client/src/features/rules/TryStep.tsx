import type { ReactNode } from 'react';
import type { RuleRow, RuleTrial } from '../../../../server/contract/rules.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Check, FieldGroup } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { OfflineNotice } from '../../ui/OfflineNotice.tsx';
import { t } from '../../words/words.ts';
import type { Resource } from '../../useResource.ts';
import { TrialProgress } from './TrialProgress.tsx';
import { TrialResult } from './TrialResult.tsx';
import { type StartingTrial, TRIAL_SIZES } from './useStartTrial.ts';
import { isUnderWay } from './useTrial.ts';

function Outcome({
  trial,
  rows,
  sameAsTried,
}: {
  trial: RuleTrial;
  rows: ReadonlyMap<string, RuleRow>;
  sameAsTried: boolean;
}): ReactNode {
  if (trial.status === 'failed')
    return (
      <Notice kind="error" role="alert">
        <p>{t(`checks.try-failed-${trial.failure ?? 'broken'}`)}</p>
      </Notice>
    );
  if (trial.status !== 'done') return null;
  return (
    <>
      {!sameAsTried && (
        <Notice kind="warm" role="status">
          <p>{t('checks.try-other')}</p>
        </Notice>
      )}
      {sameAsTried && !trial.usable && (
        <Notice kind="warm" role="status">
          <p>{t('checks.try-old')}</p>
        </Notice>
      )}
      <TrialResult trial={trial} rows={rows} />
    </>
  );
}

/** The second step: the change, run over real posts, with what it would do to them. */
export function TryStep({
  rows,
  trial,
  starting,
  sameAsTried,
}: {
  rows: ReadonlyMap<string, RuleRow>;
  trial: Resource<RuleTrial | null>;
  starting: StartingTrial;
  sameAsTried: boolean;
}): ReactNode {
  const { data } = trial;
  const running = isUnderWay(data);
  const isTried = data?.status === 'done' && sameAsTried && data.usable;
  return (
    <section className="stack s-4" aria-labelledby="rules-try">
      <h2 id="rules-try">{t('checks.try-title')}</h2>
      <p className="muted">{t('checks.try-lead')}</p>
      <ErrorSummary problem={starting.problem} kept />
      {!running && (
        <>
          <FieldGroup label={t('checks.try-size')} chips>
            {TRIAL_SIZES.map((size) => (
              <Check
                key={size}
                boxed
                type="radio"
                name="posts"
                label={t('checks.try-size-value', { count: size })}
                checked={starting.posts === size}
                onChange={() => starting.choose(size)}
              />
            ))}
          </FieldGroup>
          <Button kind={isTried ? 'second' : 'main'} busy={starting.busy} onClick={starting.start}>
            {t(data ? 'checks.try-again' : 'checks.try-do')}
          </Button>
        </>
      )}
      {data && <TrialProgress trial={data} />}
      {trial.problem?.kind === 'offline' && running && <OfflineNotice kept />}
      {data && <Outcome trial={data} rows={rows} sameAsTried={sameAsTried} />}
    </section>
  );
}
