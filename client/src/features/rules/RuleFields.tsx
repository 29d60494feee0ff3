import type { ReactNode } from 'react';
import type { RuleRow } from '../../../../server/contract/rules.ts';
import { Check, SelectField, TextField } from '../../ui/Field.tsx';
import { t } from '../../words/words.ts';
import { type RuleFilter, SORTS } from './filter.rules.ts';
import { CATEGORIES, SEVERITIES } from './marks.ts';

/** The fields that a list of rules is looked through with. Only classes that some rule is about are offered. */
export function RuleFields({
  filter,
  rules,
  set,
}: {
  filter: RuleFilter;
  rules: readonly RuleRow[];
  set: (change: Partial<RuleFilter>) => void;
}): ReactNode {
  const used = new Set(rules.map(({ category }) => category));
  return (
    <form
      role="search"
      aria-label={t('checks.filter')}
      className="rules-filter"
      onSubmit={(event) => event.preventDefault()}
    >
      <TextField
        label={t('checks.filter-text')}
        type="search"
        value={filter.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <SelectField
        label={t('checks.filter-class')}
        value={filter.category ?? ''}
        onChange={({ target }) => set({ category: CATEGORIES.find((each) => each === target.value) })}
      >
        <option value="">{t('checks.filter-class-all')}</option>
        {CATEGORIES.filter((each) => used.has(each)).map((each) => (
          <option key={each} value={each}>
            {t(`checks.class.${each}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('checks.filter-severity')}
        value={filter.severity ?? ''}
        onChange={({ target }) => set({ severity: SEVERITIES.find((each) => each === target.value) })}
      >
        <option value="">{t('checks.filter-severity-all')}</option>
        {SEVERITIES.map((each) => (
          <option key={each} value={each}>
            {t(`severity.${each}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('checks.sort')}
        value={filter.sort}
        onChange={({ target }) => set({ sort: SORTS.find((each) => each === target.value) ?? 'danger' })}
      >
        {SORTS.map((each) => (
          <option key={each} value={each}>
            {t(`checks.sort-${each}`)}
          </option>
        ))}
      </SelectField>
      <Check
        label={t('checks.filter-changed')}
        checked={filter.changedOnly}
        onChange={({ target }) => set({ changedOnly: target.checked })}
      />
    </form>
  );
}
