import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { fetchedPart } from '../../fetchedPart.tsx';
import { Field } from '../../ui/Field.tsx';
import { t } from '../../words/words.ts';
import { mentionAt, type Typing, withMention } from './mention.rules.ts';
import type { MentionKeys } from './MentionList.tsx';

const MentionList = fetchedPart(() => import('./MentionList.tsx').then((m) => m.MentionList));

const LIMIT = 10_000;
const NEAR = LIMIT / 10;

/**
 * Where a post is written. Control and Enter together send. After an `@`, names of the group are offered: arrow keys choose,
 * Enter or Tab takes, Escape closes.
 */
export function WordsField({
  id,
  slug,
  label,
  value,
  error,
  rows = 5,
  onChange,
}: {
  id: string;
  slug: string;
  label: string;
  value: string;
  error: string | undefined;
  rows?: number;
  onChange: (text: string) => void;
}): ReactNode {
  const area = useRef<HTMLTextAreaElement>(null);
  const keys = useRef<MentionKeys | null>(null);
  const cursorTo = useRef<number | undefined>(undefined);
  const [typing, setTyping] = useState<Typing | undefined>(undefined);
  const [active, setActive] = useState<string | undefined>(undefined);
  const left = LIMIT - value.length;

  useLayoutEffect(() => {
    if (cursorTo.current === undefined) return;
    area.current?.setSelectionRange(cursorTo.current, cursorTo.current);
    cursorTo.current = undefined;
  }, [value]);

  const look = (element: HTMLTextAreaElement): void =>
    setTyping(
      element.selectionStart === element.selectionEnd ? mentionAt(element.value, element.selectionStart) : undefined,
    );
  const close = (): void => {
    setTyping(undefined);
    setActive(undefined);
  };
  const take = (name: string): void => {
    if (!typing || !area.current) return;
    const next = withMention(value, typing, area.current.selectionStart, name);
    cursorTo.current = next.cursor;
    onChange(next.text);
    close();
    area.current.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.form?.requestSubmit();
    } else if (typing && event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (typing && keys.current?.(event.key)) event.preventDefault();
  };

  return (
    <Field
      label={label}
      hint={t('posts.words.hint')}
      error={error}
      id={id}
      after={
        <>
          {typing && (
            // Without names the words can still be written; the next key asks again.
            <MentionList
              slug={slug}
              query={typing.query}
              keys={keys}
              onActive={setActive}
              onTake={take}
              onMissing={close}
            />
          )}
          {left < NEAR && (
            <p className="hint" aria-live="polite">
              {left < 0 ? t('field.over', { count: -left }) : t('field.left', { count: left })}
            </p>
          )}
        </>
      }
    >
      {(described) => (
        <textarea
          {...described}
          className="input"
          ref={area}
          rows={rows}
          value={value}
          aria-autocomplete="list"
          aria-controls={typing ? 'mention-list' : undefined}
          aria-activedescendant={typing ? active : undefined}
          onChange={(event) => {
            onChange(event.target.value);
            look(event.target);
          }}
          onKeyDown={onKeyDown}
          onClick={(event) => look(event.currentTarget)}
          onBlur={close}
        />
      )}
    </Field>
  );
}
