import type { ReactNode } from 'react';
import type { RuleLevel, RuleRow } from '../../../../server/contract/rules.ts';
import { SelectField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { t } from '../../words/words.ts';
import { isLower, LEVELS } from './draft.rules.ts';
import type { HouseDraftState } from './useHouseDraft.ts';

/** What a rule can be changed to: all levels but the book's own; a model's rule can only be lowered. */
function levelsFor(row: RuleRow): RuleLevel[] {
  return LEVELS.filter(
    (level) => level !== row.severity && (row.source !== 'model' || isLower(level, row.severity)),
  ).toReversed();
}

function Warning({ row, to }: { row: RuleRow; to: RuleLevel }): ReactNode {
  if (!row.needsSecondLead || !isLower(to, row.severity)) return <p className="hint">{t('checks.level-noted')}</p>;
  return (
    <Notice kind="error" icon="warning">
      <p>
        <b>{t('checks.second-title')}</b>
      </p>
      <p>{to === 'off' ? t('checks.second-off') : t('checks.second-lower', { level: t(`checks.level.${to}`) })}</p>
    </Notice>
  );
}

/** What a rule is worth in this group. A choice goes into the reader's change; it counts when that is tried and saved. */
export function LevelField({
  row,
  planned,
  house,
}: {
  row: RuleRow;
  planned: RuleLevel | undefined;
  house: HouseDraftState;
}): ReactNode {
  const isNew = planned !== (row.changedTo ?? undefined);
  return (
    <div className="stack s-3">
      <SelectField
        label={t('checks.level')}
        hint={row.source === 'model' ? t('checks.level-model-hint') : undefined}
        value={planned ?? ''}
        onChange={({ target }) =>
          house.setLevel(
            row,
            LEVELS.find((level) => level === target.value),
          )
        }
      >
        <option value="">{t('checks.level-book', { level: t(`severity.${row.severity}`) })}</option>
        {levelsFor(row).map((level) => (
          <option key={level} value={level}>
            {t(`checks.level.${level}`)}
          </option>
        ))}
      </SelectField>
      <div className="stack s-3" role="status">
        {planned === 'off' && <p className="hint">{t('checks.off-note')}</p>}
        {isNew && planned !== undefined && <Warning row={row} to={planned} />}
        {isNew && planned === undefined && <p className="hint">{t('checks.level-noted')}</p>}
      </div>
    </div>
  );
}
