import type { ReactNode } from 'react';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Field } from '../../ui/Field.tsx';
import { t } from '../../words/words.ts';
import { answerAt } from './joinDraft.rules.ts';
import type { Step } from './step.ts';

const LIMIT = 1_000;

/** One of the group's own questions, answered in a few lines. */
export function QuestionStep({ group, kept, error, index }: Step & { index: number }): ReactNode {
  const asked = group.joinQuestions[index];
  const value = answerAt(kept.draft, group, index);
  const left = LIMIT - value.length;
  const write = (answer: string): void =>
    kept.change(({ answers }) => {
      const question = asked?.question ?? '';
      return { answers: [...answers.filter((one) => one.question !== question), { question, answer }] };
    });
  return (
    <Field
      id={`answers.${index}`}
      label={<PageTitle title={t('join.page')}>{asked?.question ?? ''}</PageTitle>}
      hint={asked?.hint}
      error={error}
      after={
        left < LIMIT / 10 && (
          <p className="hint" aria-live="polite">
            {left < 0 ? t('field.over', { count: -left }) : t('field.left', { count: left })}
          </p>
        )
      }
    >
      {(described) => (
        <textarea
          {...described}
          className="input"
          rows={6}
          value={value}
          onChange={(event) => write(event.target.value)}
        />
      )}
    </Field>
  );
}
