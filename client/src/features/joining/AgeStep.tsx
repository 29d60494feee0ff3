import type { ReactNode } from 'react';
import { Check, FieldGroup } from '../../ui/Field.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { t } from '../../words/words.ts';
import { ageText } from '../communities/groupWords.ts';
import type { Step } from './step.ts';

/** Says which ages the group is for, and how that is checked. The server checks it: this is so that nobody fills in the rest in vain. */
export function AgeStep({ group, kept, error }: Step): ReactNode {
  const ages = ageText(group.ageBand);
  return (
    <FieldGroup
      id="age"
      label={<PageTitle title={t('join.page')}>{t('join.age', { ages })}</PageTitle>}
      hint={t('join.age.hint')}
      error={error}
    >
      <Check
        boxed
        label={t('join.age.yes', { ages })}
        checked={kept.draft.age}
        onChange={(event) => kept.change({ age: event.target.checked })}
      />
    </FieldGroup>
  );
}
