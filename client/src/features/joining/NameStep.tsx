import { type ReactNode, useEffect, useState } from 'react';
import type { z } from 'zod';
import type { PseudonymCheck, PseudonymIdeas } from '../../../../server/contract/joining.ts';
import { request } from '../../api.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Check, FieldGroup, TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { toast } from '../../ui/Toast.tsx';
import { t } from '../../words/words.ts';
import type { Step } from './step.ts';

/** How long the fingers rest before a name is looked up, in milliseconds. */
const REST_MS = 400;

type Checked = z.infer<typeof PseudonymCheck>;

/** Whether the name being typed is free, and whether it looks like a real one. */
function useNameCheck(slug: string, name: string): Checked | undefined {
  const [checked, setChecked] = useState<{ name: string; answer: Checked } | undefined>(undefined);
  useEffect(() => {
    if (name.length < 2) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      request<Checked>('GET', `/communities/${slug}/pseudonyms`, { query: { name }, signal: abort.signal }).then(
        (answer) => setChecked({ name, answer }),
        // The name is checked again when the request to join is sent.
        () => undefined,
      );
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [slug, name]);
  return checked?.name === name ? checked.answer : undefined;
}

function OwnName({ group, kept, error }: Step): ReactNode {
  const name = kept.draft.name.trim();
  const checked = useNameCheck(group.slug, name);
  return (
    <div className="stack s-3">
      <TextField
        id="pseudonym"
        label={t('join.name.own-label')}
        hint={t('join.name.own-hint')}
        error={error ?? (checked && !checked.free ? t('join.name.taken') : undefined)}
        value={kept.draft.name}
        maxLength={20}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => kept.change({ name: event.target.value })}
      />
      {name.length >= 2 && (
        <p className="row">
          <Avatar seed={name} large />
          <b>{name}</b>
        </p>
      )}
      <div role="status">
        {checked?.looksReal && (
          <Notice kind="warm" icon="warning">
            <p>
              <b>{t('join.name.looks-real')}</b>
            </p>
            <p>{t('join.name.looks-real-body')}</p>
          </Notice>
        )}
        {checked?.free && !checked.looksReal && <p className="hint">{t('join.name.free')}</p>}
      </div>
    </div>
  );
}

/** The name by which the group will know somebody: one of three ideas, or one of their own making. */
export function NameStep({ group, kept, error }: Step): ReactNode {
  const { draft, change } = kept;
  const { slug } = group;
  const more = (): void => {
    request<z.infer<typeof PseudonymIdeas>>('GET', `/communities/${slug}/pseudonyms`).then(
      // Somebody may have begun to type a name of their own by now.
      ({ items }) => change(({ ownName }) => ({ ideas: items, ...(!ownName && { name: '' }) })),
      () => toast(t('state.error-body')),
    );
  };
  const empty = draft.ideas.length === 0;
  useEffect(() => {
    if (empty) more();
  }, [empty, slug]);
  return (
    <div className="stack">
      <FieldGroup
        id={draft.ownName ? 'name-choice' : 'pseudonym'}
        label={<PageTitle title={t('join.page')}>{t('join.name')}</PageTitle>}
        hint={t('join.name.hint')}
        error={draft.ownName ? undefined : error}
      >
        {draft.ideas.map((idea) => (
          <Check
            key={idea}
            boxed
            type="radio"
            name="name"
            aside={<Avatar seed={idea} large />}
            label={<b>{idea}</b>}
            checked={!draft.ownName && draft.name === idea}
            onChange={() => change({ name: idea, ownName: false })}
          />
        ))}
        <Check
          boxed
          type="radio"
          name="name"
          label={
            <>
              <b>{t('join.name.own')}</b>
              <br />
              <span className="hint">{t('join.name.own-why')}</span>
            </>
          }
          checked={draft.ownName}
          onChange={() => change({ ownName: true, name: '' })}
        />
      </FieldGroup>
      {draft.ownName ? (
        <OwnName group={group} kept={kept} error={error} />
      ) : (
        <Button kind="plain" onClick={more}>
          {t('join.name.more')}
        </Button>
      )}
    </div>
  );
}
