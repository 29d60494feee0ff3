import { type ReactNode, useState } from 'react';
import type { HouseWord, RulesView } from '../../../../server/contract/rules.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { toast } from '../../ui/Toast.tsx';
import { t } from '../../words/words.ts';
import { type Change, phraseKey } from './draft.rules.ts';
import { focusSoon } from './focusSoon.ts';
import { Hidden } from './Hidden.tsx';
import { WordForm } from './WordForm.tsx';
import { Figures } from './Figures.tsx';
import type { HouseDraftState } from './useHouseDraft.ts';

type Listed = { word: HouseWord; change: Change | undefined };

const NEWS = {
  'word-added': ['warm', 'plus', 'checks.word-new'],
  'word-changed': ['warm', 'pencil', 'checks.word-changed'],
  'word-removed': ['warm', 'bin', 'checks.word-removed'],
} as const;

/** The words of the change, with those that go out of it in their place. */
function listed({ base, draft, changes }: HouseDraftState): Listed[] {
  const about = (word: HouseWord): Change | undefined =>
    changes.find((change) => change.kind !== 'rule' && phraseKey(change.word.phrase) === phraseKey(word.phrase));
  const gone = base.words.filter((word) => about(word)?.kind === 'word-removed');
  return [...draft.words, ...gone]
    .map((word) => ({ word, change: about(word) }))
    .sort((a, b) => a.word.phrase.localeCompare(b.word.phrase));
}

/** Where a word stands on the page. */
function itemId(phrase: string): string {
  return `own-word-${phraseKey(phrase).replaceAll(' ', '-')}`;
}

function WordItem({
  item: { word, change },
  view,
  house,
  onEdit,
}: {
  item: Listed;
  view: RulesView;
  house: HouseDraftState;
  onEdit: () => void;
}): ReactNode {
  const row = view.words.find(({ phrase }) => phraseKey(phrase) === phraseKey(word.phrase));
  const isGone = change?.kind === 'word-removed';
  const news = change && change.kind !== 'rule' ? NEWS[change.kind] : undefined;
  const { phrase } = word;
  const act = (each: () => void): void => {
    each();
    focusSoon(itemId(phrase));
  };
  return (
    <li className={isGone ? 'rule rule-gone' : 'rule'} id={itemId(phrase)} tabIndex={-1}>
      <div className="stack s-2">
        <h3>{phrase}</h3>
        <p className="row">
          <Badge icon={word.action === 'hold' ? 'hidden' : 'eye'}>{t(`checks.action.${word.action}`)}</Badge>
          <span className="muted small">{t(`checks.class.${word.category}`)}</span>
          {news && (
            <Badge kind={news[0]} icon={news[1]}>
              {t(news[2])}
            </Badge>
          )}
        </p>
        {view.can.change && (
          <p className="rule-do">
            {isGone && (
              <Button kind="plain" size="small" onClick={() => act(() => house.undo(change))}>
                <Hidden id="checks.word-keep" values={{ phrase }} />
              </Button>
            )}
            {!isGone && (
              <>
                <Button kind="plain" size="small" icon="pencil" onClick={onEdit}>
                  <Hidden id="checks.word-edit" values={{ phrase }} />
                </Button>
                <Button kind="plain" size="small" icon="bin" onClick={() => act(() => house.removeWord(phrase))}>
                  <Hidden id="checks.word-remove" values={{ phrase }} />
                </Button>
              </>
            )}
          </p>
        )}
      </div>
      {row && <Figures fired={row.fired} agreement={row.agreement} />}
    </li>
  );
}

/** A group's own words and phrases, and the form that adds to them. */
export function WordsPart({ view, house }: { view: RulesView; house: HouseDraftState }): ReactNode {
  const [editing, setEditing] = useState<HouseWord>();
  const items = listed(house);
  return (
    <section className="stack s-4" aria-labelledby="rules-words">
      <h2 id="rules-words" tabIndex={-1}>
        {t('checks.words-title')}
      </h2>
      <p className="muted">{t('checks.words-lead')}</p>
      <div className={view.can.change ? 'split' : 'stack'}>
        {items.length === 0 ? (
          <EmptyState level={3} title={t('checks.words-none-title')}>
            {t(view.can.change ? 'checks.words-none' : 'checks.words-none-read')}
          </EmptyState>
        ) : (
          <ul className="list">
            {items.map((item) => (
              <WordItem
                key={item.word.phrase}
                item={item}
                view={view}
                house={house}
                onEdit={() => setEditing(item.word)}
              />
            ))}
          </ul>
        )}
        {view.can.change && (
          <section className="card stack s-4" aria-labelledby="rules-word-add">
            <h3 id="rules-word-add">{t('checks.word-add')}</h3>
            <WordForm
              id="word"
              words={house.draft.words}
              label={t('checks.word-add-do')}
              onDone={(word) => {
                house.putWord(word);
                toast(t('checks.word-added', { phrase: word.phrase }));
              }}
            />
          </section>
        )}
      </div>
      {editing && (
        <Dialog
          open
          title={t('checks.word-edit-title', { phrase: editing.phrase })}
          onClose={() => setEditing(undefined)}
        >
          <WordForm
            id="edit"
            word={editing}
            words={house.draft.words}
            label={t('checks.word-edit-do')}
            onDone={(word) => {
              house.putWord(word, editing.phrase);
              setEditing(undefined);
              focusSoon(itemId(word.phrase));
            }}
          />
        </Dialog>
      )}
    </section>
  );
}
