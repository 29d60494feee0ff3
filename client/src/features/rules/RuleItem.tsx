import { type ReactNode, useState } from 'react';
import type { RuleRow } from '../../../../server/contract/rules.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Severity } from '../../ui/Severity.tsx';
import { t } from '../../words/words.ts';
import { levelIn } from './draft.rules.ts';
import { Figures } from './Figures.tsx';
import { Hidden } from './Hidden.tsx';
import { LevelField } from './LevelField.tsx';
import { levelWords } from './ruleWords.ts';
import type { HouseDraftState } from './useHouseDraft.ts';

function Examples({ title, texts }: { title: string; texts: readonly string[] }): ReactNode {
  if (texts.length === 0) return null;
  return (
    <div className="stack s-2">
      <h4>{title}</h4>
      <ul className="rule-examples">
        {texts.map((text) => (
          <li key={text}>“{text}”</li>
        ))}
      </ul>
    </div>
  );
}

function Facts({ row }: { row: RuleRow }): ReactNode {
  const facts: [string, ReactNode][] = [
    [t('checks.fact.book'), <Severity key="severity" level={row.severity} />],
    [t('checks.fact.state'), t(`checks.state.${row.state}`)],
    [t('checks.fact.source'), t(`checks.source.${row.source}`)],
    ...(row.conditions ? [[t('checks.fact.groups'), row.conditions.join(', ')] as [string, ReactNode]] : []),
    [t('checks.fact.id'), t('checks.fact.id-value', { rule: row.id, version: row.version })],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div className="rule-fact" key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One rule of the book: why it speaks, how it does here, and behind a door its examples and what this group makes of it. */
export function RuleItem({
  row,
  house,
  mayChange,
}: {
  row: RuleRow;
  house: HouseDraftState;
  mayChange: boolean;
}): ReactNode {
  const [open, setOpen] = useState(false);
  const planned = levelIn(house.draft, row.id);
  const isPlanned = planned !== (row.changedTo ?? undefined);
  return (
    <li className="rule" id={`rule-${row.id}`}>
      <div className="stack s-2">
        <p className="row">
          <Severity level={row.severity} />
          {row.changedTo && <Badge kind="brand">{t('checks.here', { level: levelWords(row.changedTo) })}</Badge>}
          {isPlanned && (
            <Badge kind="warm" icon="pencil">
              {t('checks.planned', { level: levelWords(planned, row) })}
            </Badge>
          )}
          <span className="muted small">{t(`checks.class.${row.category}`)}</span>
        </p>
        <h3>{row.why}</h3>
      </div>
      <Figures fired={row.fired} agreement={row.agreement} />
      <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Hidden id={mayChange ? 'checks.more-change' : 'checks.more'} values={{ why: row.why }} />
        </summary>
        {open && (
          <div className="rule-inside">
            <div className="stack s-4">
              <Examples title={t('checks.finds')} texts={row.matches} />
              <Examples title={t('checks.spares')} texts={row.spares} />
              {row.matches.length + row.spares.length === 0 && <p className="muted">{t('checks.no-examples')}</p>}
            </div>
            <div className="stack s-4">
              {mayChange && <LevelField row={row} planned={planned} house={house} />}
              <Facts row={row} />
            </div>
          </div>
        )}
      </details>
    </li>
  );
}
