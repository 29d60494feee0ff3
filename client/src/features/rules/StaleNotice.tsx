import type { ReactNode } from 'react';
import type { RulesView } from '../../../../server/contract/rules.ts';
import { Button } from '../../ui/Button.tsx';
import { timeText } from '../../ui/Time.tsx';
import { t } from '../../words/words.ts';
import { FocusedNotice } from './FocusedNotice.tsx';
import { focusSoon } from './focusSoon.ts';
import type { HouseDraftState } from './useHouseDraft.ts';

/** Others saved a version while this change was made: who, and what can be done. */
export function StaleNotice({ view, house }: { view: RulesView; house: HouseDraftState }): ReactNode {
  const { current } = view;
  const leave = (act: () => void): void => {
    act();
    focusSoon();
  };
  return (
    <FocusedNotice kind="warm">
      <p>
        <b>{t('checks.stale-title')}</b>
      </p>
      {current && (
        <p>
          {t('checks.stale-by', {
            version: current.version,
            by: current.by,
            when: timeText(current.at),
            note: current.note,
          })}
        </p>
      )}
      <p>{t('checks.stale-body', { version: house.basedOn })}</p>
      <p className="row">
        <Button kind="second" size="small" onClick={() => leave(house.rebase)}>
          {t('checks.stale-rebase')}
        </Button>
        <Button kind="plain" size="small" onClick={() => leave(house.drop)}>
          {t('checks.stale-drop')}
        </Button>
      </p>
    </FocusedNotice>
  );
}
