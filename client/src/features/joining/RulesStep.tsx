import type { ReactNode } from 'react';
import { Link } from '../../router.tsx';
import { Check, FieldGroup } from '../../ui/Field.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { t } from '../../words/words.ts';
import { Words } from '../../words/Words.tsx';
import type { Step } from './step.ts';

/** The group's rules, and each consent on its own: neither is ticked for anybody, and neither hides in the other. */
export function RulesStep({ group, kept, error }: Step): ReactNode {
  const { draft, change } = kept;
  const { version } = group.charter;
  // A yes to other rules than these is none.
  const changed = draft.charterVersion !== null && draft.charterVersion !== version;
  return (
    <div className="stack s-5">
      <PageTitle title={t('join.page')}>{t('join.rules')}</PageTitle>
      <div className="card charter stack s-3">
        <h2 className="h3">{t('join.rules.list', { group: group.name })}</h2>
        <Markdown html={group.charter.html} />
      </div>
      <FieldGroup
        id="rules"
        label={t('join.rules.consents')}
        hint={t('join.rules.hint')}
        error={error ?? (changed ? t('join.rules.changed') : undefined)}
      >
        <Check
          id="charterAccepted"
          boxed
          label={t('join.rules.charter')}
          checked={draft.charterVersion === version}
          onChange={(event) => change({ charterVersion: event.target.checked ? version : null })}
        />
        <Check
          id="healthConsent"
          boxed
          label={t('join.rules.health', { condition: group.condition })}
          checked={draft.healthConsent}
          onChange={(event) => change({ healthConsent: event.target.checked })}
        />
      </FieldGroup>
      <p className="muted">
        <Words id="join.rules.privacy" parts={{ privacy: (inner) => <Link to="/privacy">{inner}</Link> }} />
      </p>
    </div>
  );
}
