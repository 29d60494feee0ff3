import type { ReactNode } from 'react';
import type { RuleRow } from '../../../../server/contract/rules.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Words } from '../../words/Words.tsx';
import { t } from '../../words/words.ts';
import { type Change, takesSecondLead } from './draft.rules.ts';
import { Hidden } from './Hidden.tsx';
import { changeWords, levelWords } from './ruleWords.ts';

function What({ change, rows }: { change: Change; rows: ReadonlyMap<string, RuleRow> }): ReactNode {
  if (change.kind === 'rule') {
    const row = rows.get(change.rule);
    const values = { from: levelWords(change.from, row), to: levelWords(change.to, row), why: row?.why ?? change.rule };
    return (
      <p>
        <Words id="checks.diff.rule" values={values} />
      </p>
    );
  }
  const { phrase, action, category } = change.word;
  return (
    <p>
      <Words id={`checks.diff.${change.kind}`} values={{ phrase }} />
      <br />
      <span className="muted small">
        {t('checks.diff.word-detail', { action: t(`checks.action.${action}`), about: t(`checks.class.${category}`) })}
      </span>
    </p>
  );
}

/** Differences between two drafts, one a line. `fault` is what the server found wrong, by path; `onUndo` takes one back. */
export function ChangeList({
  changes,
  rows,
  fault,
  onUndo,
  plain = false,
}: {
  changes: readonly Change[];
  rows: ReadonlyMap<string, RuleRow>;
  fault?: (path: string) => string | undefined;
  onUndo?: (change: Change) => void;
  /** As a record of what was done, inside a box of its own. */
  plain?: boolean;
}): ReactNode {
  return (
    <ul className={plain ? 'rule-diffs plain' : 'list'}>
      {changes.map((change) => {
        const wrong = fault?.(change.path);
        return (
          <li className="rule-diff" key={change.key} {...(fault && { id: change.path, tabIndex: -1 })}>
            <div className="stack s-1 grow">
              <What change={change} rows={rows} />
              {!plain && takesSecondLead(change, rows) && (
                <p>
                  <Badge kind="warm" icon="people">
                    {t('checks.diff.second')}
                  </Badge>
                </p>
              )}
              {wrong && <p className="error">{wrong}</p>}
            </div>
            {onUndo && (
              <Button kind="plain" size="small" onClick={() => onUndo(change)}>
                <Hidden id="checks.change-undo" values={{ what: changeWords(change, rows) }} />
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
