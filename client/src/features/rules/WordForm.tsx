import { type ReactNode, useState } from 'react';
import type { HouseDraft, HouseWord } from '../../../../server/contract/rules.ts';
import { type ApiProblem, refusal } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Check, FieldGroup, SelectField, TextField } from '../../ui/Field.tsx';
import { t } from '../../words/words.ts';
import { phraseKey, plainPhrase } from './draft.rules.ts';
import { WORD_CATEGORIES } from './marks.ts';

const ACTIONS = ['watch', 'hold'] as const satisfies readonly HouseWord['action'][];
const FEWEST_LETTERS = 3;
const MOST_CHARACTERS = 60;

type Typed = { phrase: string; category: HouseWord['category'] | ''; action: HouseWord['action'] };

function faultsIn(
  { phrase, category }: Typed,
  words: HouseDraft['words'],
  before: string | undefined,
  id: string,
): { path: string; message: string }[] {
  const key = phraseKey(phrase);
  const letters = key.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
  const isTwice = words.some((word) => phraseKey(word.phrase) === key) && key !== phraseKey(before ?? '');
  const wrong = key === '' ? 'missing' : letters < FEWEST_LETTERS ? 'short' : isTwice ? 'twice' : undefined;
  return [
    ...(wrong ? [{ path: `${id}-phrase`, message: t(`checks.word-${wrong}`) }] : []),
    ...(category === '' ? [{ path: `${id}-category`, message: t('checks.word-category-missing') }] : []),
  ];
}

/** Writes a word or phrase: a new one, or another form of `word`. What comes of it goes into the reader's change. */
export function WordForm({
  id,
  word,
  words,
  label,
  onDone,
}: {
  id: string;
  word?: HouseWord;
  words: HouseDraft['words'];
  label: string;
  onDone: (word: HouseWord) => void;
}): ReactNode {
  const nothing: Typed = { phrase: '', category: '', action: 'watch' };
  const [typed, setTyped] = useState<Typed>(word ?? nothing);
  const [problem, setProblem] = useState<ApiProblem>();
  const set = (part: Partial<Typed>): void => setTyped((old) => ({ ...old, ...part }));
  const send = (): void => {
    const faults = faultsIn(typed, words, word?.phrase, id);
    const { phrase, category, action } = typed;
    setProblem(faults.length > 0 ? refusal(faults) : undefined);
    if (faults.length > 0 || category === '') return;
    onDone({ phrase: plainPhrase(phrase), category, action });
    setTyped(nothing);
    document.getElementById(`${id}-phrase`)?.focus();
  };
  return (
    <form
      noValidate
      className="stack s-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ErrorSummary problem={problem} />
      <TextField
        id={`${id}-phrase`}
        label={t('checks.word-phrase')}
        hint={t('checks.word-phrase-hint')}
        error={problem?.fault(`${id}-phrase`)}
        value={typed.phrase}
        maxLength={MOST_CHARACTERS}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => set({ phrase: event.target.value })}
      />
      <SelectField
        id={`${id}-category`}
        label={t('checks.word-about')}
        error={problem?.fault(`${id}-category`)}
        value={typed.category}
        onChange={({ target }) => set({ category: WORD_CATEGORIES.find((each) => each === target.value) ?? '' })}
      >
        <option value="">{t('checks.choose')}</option>
        {WORD_CATEGORIES.map((each) => (
          <option key={each} value={each}>
            {t(`checks.class.${each}`)}
          </option>
        ))}
      </SelectField>
      <FieldGroup label={t('checks.word-action')}>
        {ACTIONS.map((each) => (
          <Check
            key={each}
            boxed
            type="radio"
            name={`${id}-action`}
            checked={typed.action === each}
            onChange={() => set({ action: each })}
            label={
              <>
                {t(`checks.action.${each}`)}
                <br />
                <span className="muted small">{t(`checks.action-hint.${each}`)}</span>
              </>
            }
          />
        ))}
      </FieldGroup>
      <Button type="submit">{label}</Button>
    </form>
  );
}
