import type { ReactNode } from 'react';
import type { RuleTrial } from '../../../../server/contract/rules.ts';
import { t } from '../../words/words.ts';
import { isUnderWay, percentOf } from './useTrial.ts';

/** Spoken at each of these steps, not at each per cent. */
const SPOKEN_EVERY = 25;

function spoken(trial: RuleTrial, percent: number): string {
  if (trial.status === 'waiting') return t('checks.try-waiting');
  if (trial.status === 'running')
    return t('checks.try-said', { percent: Math.floor(percent / SPOKEN_EVERY) * SPOKEN_EVERY });
  if (trial.status === 'failed') return '';
  const { newlyFlagged: newly, noLongerFlagged: gone, changed } = trial.counts;
  return t('checks.result-said', { newly, gone, changed });
}

/** How far a trial has come: a bar with its per cent, and now and then a word for those who can't see it. */
export function TrialProgress({ trial }: { trial: RuleTrial }): ReactNode {
  const percent = percentOf(trial);
  return (
    <>
      {isUnderWay(trial) && (
        <div className="stack s-2">
          <p className="row between plain">
            <b>{t('checks.try-percent', { percent })}</b>
            <span className="muted small">
              {trial.status === 'waiting'
                ? t('checks.try-waiting')
                : t('checks.try-of', { done: trial.done, total: trial.total })}
            </span>
          </p>
          <div
            role="progressbar"
            aria-label={t('checks.try-progress')}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={percent}
          >
            <svg className="bar" aria-hidden="true" focusable="false">
              <rect width={`${percent}%`} height="100%" />
            </svg>
          </div>
        </div>
      )}
      <p className="vh" role="status">
        {spoken(trial, percent)}
      </p>
    </>
  );
}
