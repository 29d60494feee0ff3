import { type ReactNode, useState } from 'react';
import type { RulesView } from '../../../../server/contract/rules.ts';
import { useSearchParams } from '../../router.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { t } from '../../words/words.ts';
import { levelIn } from './draft.rules.ts';
import { filterRules } from './filter.rules.ts';
import { RuleFields } from './RuleFields.tsx';
import { RuleItem } from './RuleItem.tsx';
import { readFilter, writeFilter } from './ruleSearch.ts';
import type { HouseDraftState } from './useHouseDraft.ts';

const AT_ONCE = 20;

/** Every rule of the book as it stands in this group, to look through. */
export function RuleList({ slug, view, house }: { slug: string; view: RulesView; house: HouseDraftState }): ReactNode {
  const [search, setSearch] = useSearchParams();
  const [shown, setShown] = useState(AT_ONCE);
  const filter = readFilter(search);
  const found = filterRules(
    view.rules,
    filter,
    (row) => row.changedTo !== null || levelIn(house.draft, row.id) !== undefined,
  );
  return (
    <section className="stack s-4" aria-labelledby="rules-list">
      <h2 className="vh" id="rules-list" tabIndex={-1}>
        {t('checks.tab.rules')}
      </h2>
      <p className="muted">{t('checks.lead')}</p>
      <RuleFields
        filter={filter}
        rules={view.rules}
        set={(change) => {
          setShown(AT_ONCE);
          setSearch(writeFilter({ ...filter, ...change }), { replace: true });
        }}
      />
      <p className="muted small" role="status">
        {t('checks.count', { count: found.length })}
      </p>
      {found.length === 0 ? (
        <EmptyState
          level={3}
          title={t('checks.no-match-title')}
          action={
            <Button kind="second" onClick={() => setSearch({}, { replace: true })}>
              {t('checks.show-all')}
            </Button>
          }
        >
          {t('checks.no-match')}
        </EmptyState>
      ) : (
        <ul className="list">
          {found.slice(0, shown).map((row) => (
            <RuleItem key={`${slug}-${row.id}`} row={row} house={house} mayChange={view.can.change} />
          ))}
        </ul>
      )}
      <Pager more={found.length > shown} busy={false} onMore={() => setShown(shown + AT_ONCE)} />
    </section>
  );
}
