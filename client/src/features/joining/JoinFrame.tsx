import type { ReactNode } from 'react';
import type { Community } from '../../../../server/contract/communities.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { t } from '../../words/words.ts';
import { questionOf } from './joinDraft.rules.ts';
import { SoFar } from './SoFar.tsx';
import type { KeptJoin } from './useJoinDraft.ts';

function whyOf(step: string): string {
  if (questionOf(step) !== undefined) return t('join.why.question');
  switch (step) {
    case 'who':
      return t('join.why.who');
    case 'age':
      return t('join.why.age');
    case 'name':
      return t('join.why.name');
    case 'check':
      return t('join.why.check');
    default:
      return t('join.why.rules');
  }
}

/** The way back, and how far along somebody is. */
export function Progress({
  group,
  steps,
  step,
}: {
  group: Community;
  steps: readonly string[];
  step: string;
}): ReactNode {
  const at = steps.indexOf(step);
  const before = steps[at - 1];
  const questions = steps.length - 1;
  return (
    <div className="stack s-3">
      <ButtonLink
        kind="plain"
        size="small"
        icon="back"
        to={before === undefined ? `/groups/${group.slug}` : `/groups/${group.slug}/join/${before}`}
      >
        {t('action.back')}
      </ButtonLink>
      <p className="muted">
        {group.name} · {step === 'check' ? t('join.last') : t('join.progress', { number: at + 1, of: questions })}
      </p>
      <svg className="bar" aria-hidden="true" focusable="false">
        <rect width={`${Math.round((at / questions) * 100)}%`} height="100%" />
      </svg>
    </div>
  );
}

/** Beside each question: why it is asked, and what has been answered so far. */
export function Beside({
  group,
  kept,
  steps,
  step,
}: {
  group: Community;
  kept: KeptJoin;
  steps: readonly string[];
  step: string;
}): ReactNode {
  return (
    <aside className="stack" aria-label={t('join.beside')}>
      <section className="card card-flat stack s-2" aria-labelledby="why">
        <h2 id="why">{t('join.why')}</h2>
        <p>{whyOf(step)}</p>
      </section>
      {step !== 'check' && (
        <section className="stack s-2" aria-labelledby="sofar">
          <h2 id="sofar">{t('join.sofar')}</h2>
          <SoFar group={group} draft={kept.draft} steps={steps} current={step} />
          <p className="muted small">{t('join.deleted')}</p>
        </section>
      )}
    </aside>
  );
}
