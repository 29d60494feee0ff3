import type { ReactNode } from 'react';
import { Check, FieldGroup } from '../../ui/Field.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { t } from '../../words/words.ts';
import type { Step } from './step.ts';

/** Whether somebody lives with it themselves, or cares for somebody who does. */
export function WhoStep({ group, kept, error }: Step): ReactNode {
  const carers = group.audience === 'patients-and-carers';
  const choices = carers ? (['patient', 'carer', 'none'] as const) : (['patient', 'none'] as const);
  return (
    <FieldGroup
      id="as"
      label={<PageTitle title={t('join.page')}>{t('join.who', { condition: group.condition })}</PageTitle>}
      hint={t(carers ? 'join.who.hint-carers' : 'join.who.hint')}
      error={error}
    >
      {choices.map((as) => (
        <Check
          key={as}
          boxed
          type="radio"
          name="as"
          label={t(`join.as.${as}`)}
          checked={kept.draft.as === as}
          onChange={() => kept.change({ as })}
        />
      ))}
    </FieldGroup>
  );
}
