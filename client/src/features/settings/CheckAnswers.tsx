import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { t } from '../../words/words.ts';
import { type GroupDraft, STEP_NAMES, type Step } from './groupDraft.ts';

const yesNo = (value: boolean): string => t(value ? 'settings.check.yes' : 'settings.check.no');

function agesOf({ from, to }: GroupDraft): string {
  return to.trim() === '' ? t('settings.age-any', { from }) : t('settings.age-band', { from, to });
}

const ANSWERS: Record<Step, (draft: GroupDraft) => [label: string, value: string][]> = {
  about: (d) => [
    [t('settings.name'), d.name],
    [t('settings.slug'), d.slug],
    [t('settings.condition'), d.condition],
    [t('settings.purpose'), d.purpose],
  ],
  who: (d) => [
    [t('settings.audience'), t(`settings.audience-${d.audience}`)],
    [t('settings.ages'), agesOf(d)],
  ],
  charter: (d) => [[t('settings.charter'), d.charter]],
  questions: (d) => d.questions.map(({ question }, index) => [t('settings.question', { n: index + 1 }), question]),
  newcomers: (d) => [
    [t('settings.first-posts'), d.firstPosts],
    [t('settings.hold-links'), yesNo(d.holdLinks)],
  ],
  care: (d) => [
    [t('settings.hours'), d.hours],
    [t('settings.contact'), d.contact],
  ],
};

/** Everything that was answered, with a way back to each step. */
export function CheckAnswers({ draft, onChange }: { draft: GroupDraft; onChange: (step: Step) => void }): ReactNode {
  return (
    <div className="stack s-5">
      <p>{t('settings.check-lead')}</p>
      {STEP_NAMES.map((step) => (
        <section className="card stack s-3" key={step} aria-labelledby={`check-${step}`}>
          <div className="row between">
            <h3 id={`check-${step}`}>{t(`settings.step.${step}`)}</h3>
            <Button kind="plain" size="small" icon="pencil" onClick={() => onChange(step)}>
              {t('settings.change')}
              <span className="vh">: {t(`settings.step.${step}`)}</span>
            </Button>
          </div>
          <dl className="stack s-3">
            {ANSWERS[step](draft).map(([label, value]) => (
              <div className="stack s-1" key={label}>
                <dt className="muted small">{label}</dt>
                <dd className="settings-value">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
