import type { ReactNode } from 'react';
import type { RuleRow } from '../../../../server/contract/rules.ts';
import { t } from '../../words/words.ts';

/** How often a rule spoke, and how often supporters thought it right. */
export function Figures({ fired, agreement }: Pick<RuleRow, 'fired' | 'agreement'>): ReactNode {
  const total = agreement.agreed + agreement.disagreed;
  return (
    <dl className="rule-figures">
      <div>
        <dt>{t('checks.fired-label')}</dt>
        <dd>
          <b>{t('checks.fired', { days30: fired.days30 })}</b>, {t('checks.fired-90', { days90: fired.days90 })}
        </dd>
      </div>
      <div>
        <dt>{t('checks.agreed-label')}</dt>
        <dd>
          {total === 0 ? t('checks.agreed-none') : <b>{t('checks.agreed', { agreed: agreement.agreed, total })}</b>}
        </dd>
      </div>
    </dl>
  );
}
