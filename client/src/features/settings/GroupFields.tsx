import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Check, FieldGroup, TextArea, TextField } from '../../ui/Field.tsx';
import { t } from '../../words/words.ts';
import { type GroupDraft, QUESTIONS, type Step, slugFrom } from './groupDraft.ts';

/** What each part of the form works with. `fixedSlug`: the group exists, so its address stays. */
export type PartProps = {
  draft: GroupDraft;
  set: (change: Partial<GroupDraft>) => void;
  fault: (path: string) => string | undefined;
  fixedSlug?: boolean;
};

function About({ draft, set, fault, fixedSlug = false }: PartProps): ReactNode {
  const rename = (name: string): void =>
    set(!fixedSlug && draft.slug === slugFrom(draft.name) ? { name, slug: slugFrom(name) } : { name });
  return (
    <>
      <TextField
        id="name"
        label={t('settings.name')}
        hint={t('settings.name-hint')}
        error={fault('name')}
        value={draft.name}
        autoComplete="off"
        onChange={(event) => rename(event.target.value)}
      />
      {!fixedSlug && (
        <TextField
          id="slug"
          label={t('settings.slug')}
          hint={t('settings.slug-hint')}
          error={fault('slug')}
          value={draft.slug}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => set({ slug: event.target.value })}
        />
      )}
      <TextField
        id="condition"
        label={t('settings.condition')}
        hint={t('settings.condition-hint')}
        error={fault('condition')}
        value={draft.condition}
        autoComplete="off"
        onChange={(event) => set({ condition: event.target.value })}
      />
      <TextArea
        id="purpose"
        label={t('settings.purpose')}
        hint={t('settings.purpose-hint')}
        error={fault('purpose')}
        rows={4}
        limit={600}
        value={draft.purpose}
        onChange={(event) => set({ purpose: event.target.value })}
      />
    </>
  );
}

const AUDIENCES = ['patients', 'patients-and-carers'] as const satisfies readonly GroupDraft['audience'][];

function Who({ draft, set, fault }: PartProps): ReactNode {
  return (
    <>
      <FieldGroup id="audience" label={t('settings.audience')} error={fault('audience')}>
        {AUDIENCES.map((audience) => (
          <Check
            key={audience}
            boxed
            type="radio"
            name="audience"
            label={t(`settings.audience-${audience}`)}
            checked={draft.audience === audience}
            onChange={() => set({ audience })}
          />
        ))}
      </FieldGroup>
      <div className="narrow">
        <TextField
          id="ageBand.from"
          label={t('settings.age-from')}
          hint={t('settings.age-from-hint')}
          error={fault('ageBand.from')}
          inputMode="numeric"
          value={draft.from}
          onChange={(event) => set({ from: event.target.value })}
        />
      </div>
      <div className="narrow">
        <TextField
          id="ageBand.to"
          label={t('settings.age-to')}
          hint={t('settings.age-to-hint')}
          error={fault('ageBand.to') ?? fault('ageBand')}
          inputMode="numeric"
          value={draft.to}
          onChange={(event) => set({ to: event.target.value })}
        />
      </div>
    </>
  );
}

function Charter({ draft, set, fault }: PartProps): ReactNode {
  return (
    <TextArea
      id="charter"
      label={t('settings.charter')}
      hint={t('settings.charter-hint')}
      error={fault('charter')}
      rows={14}
      limit={8_000}
      value={draft.charter}
      onChange={(event) => set({ charter: event.target.value })}
    />
  );
}

function Questions({ draft, set, fault }: PartProps): ReactNode {
  const change = (at: number, part: Partial<GroupDraft['questions'][number]>): void =>
    set({ questions: draft.questions.map((question, index) => (index === at ? { ...question, ...part } : question)) });
  return (
    <>
      <p className="hint">{t('settings.questions-hint')}</p>
      {draft.questions.map((question, index) => (
        <fieldset className="stack s-3 card" key={index}>
          <legend className="vh">{t('settings.question', { n: index + 1 })}</legend>
          <TextField
            id={`joinQuestions.${index}.question`}
            label={t('settings.question', { n: index + 1 })}
            error={fault(`joinQuestions.${index}.question`)}
            value={question.question}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => change(index, { question: event.target.value })}
          />
          <TextField
            id={`joinQuestions.${index}.hint`}
            label={t('field.optional', { label: t('settings.question-hint', { n: index + 1 }) })}
            error={fault(`joinQuestions.${index}.hint`)}
            value={question.hint}
            maxLength={300}
            autoComplete="off"
            onChange={(event) => change(index, { hint: event.target.value })}
          />
          {draft.questions.length > QUESTIONS.min && (
            <Button
              kind="plain"
              size="small"
              icon="bin"
              onClick={() => set({ questions: draft.questions.filter((_, other) => other !== index) })}
            >
              {t('settings.question-remove', { n: index + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {draft.questions.length < QUESTIONS.max && (
        <Button
          kind="second"
          icon="plus"
          onClick={() => set({ questions: [...draft.questions, { question: '', hint: '' }] })}
        >
          {t('settings.question-add')}
        </Button>
      )}
    </>
  );
}

function Newcomers({ draft, set, fault }: PartProps): ReactNode {
  return (
    <>
      <div className="narrow">
        <TextField
          id="newcomer.firstPostsLookedAt"
          label={t('settings.first-posts')}
          hint={t('settings.first-posts-hint')}
          error={fault('newcomer.firstPostsLookedAt')}
          inputMode="numeric"
          value={draft.firstPosts}
          onChange={(event) => set({ firstPosts: event.target.value })}
        />
      </div>
      <Check
        label={t('settings.hold-links')}
        checked={draft.holdLinks}
        onChange={(event) => set({ holdLinks: event.target.checked })}
      />
    </>
  );
}

function Care({ draft, set, fault }: PartProps): ReactNode {
  return (
    <>
      <TextField
        id="staffedHours"
        label={t('settings.hours')}
        hint={t('settings.hours-hint')}
        error={fault('staffedHours')}
        value={draft.hours}
        autoComplete="off"
        onChange={(event) => set({ hours: event.target.value })}
      />
      <TextField
        id="safetyContact"
        type="email"
        label={t('settings.contact')}
        hint={t('settings.contact-hint')}
        error={fault('safetyContact')}
        value={draft.contact}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => set({ contact: event.target.value })}
      />
    </>
  );
}

const PARTS: Record<Step, (props: PartProps) => ReactNode> = {
  about: About,
  who: Who,
  charter: Charter,
  questions: Questions,
  newcomers: Newcomers,
  care: Care,
};

/** The fields of one step of a group's form. Their ids are the paths of the server's faults. */
export function GroupFields({ step, ...props }: PartProps & { step: Step }): ReactNode {
  const Part = PARTS[step];
  return <Part {...props} />;
}
