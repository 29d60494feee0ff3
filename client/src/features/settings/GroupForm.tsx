import { type ReactNode, useState } from 'react';
import type { Community, CommunitySettings } from '../../../../server/contract/communities.ts';
import { ApiProblem, request } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useSubmit } from '../../useSubmit.ts';
import { t } from '../../words/words.ts';
import { GroupFields } from './GroupFields.tsx';
import { changesBetween, draftOf, faultsIn, STEP_NAMES } from './groupDraft.ts';

/** Everything about a group on one page, to be changed. Only what differs is sent. */
export function GroupForm({ data, onSaved }: { data: CommunitySettings; onSaved: () => void }): ReactNode {
  const { slug, charter } = data.community;
  const before = draftOf(data);
  const [draft, setDraft] = useState(before);
  const [local, setLocal] = useState<ApiProblem>();
  const changes = changesBetween(before, draft);
  const form = useSubmit(() => request<Community>('PATCH', `/communities/${slug}`, { body: changes }));
  const problem = local ?? form.problem;

  const save = async (): Promise<void> => {
    const faults = faultsIn(draft);
    setLocal(
      faults.length > 0
        ? new ApiProblem({ type: 'about:blank', title: '', status: 422, code: 'invalid-input', faults })
        : undefined,
    );
    if (faults.length > 0) return;
    if (Object.keys(changes).length === 0) {
      toast(t('settings.nothing'));
      return;
    }
    const saved = await form.submit();
    if (!saved) return;
    toast(t(changes.charter === undefined ? 'settings.saved' : 'settings.saved-charter'));
    onSaved();
  };

  return (
    <form
      noValidate
      className="stack s-7"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ErrorSummary problem={problem} kept="page" />
      {STEP_NAMES.map((step) => (
        <section className="stack s-4" key={step} aria-labelledby={`part-${step}`}>
          <h2 id={`part-${step}`}>{t(`settings.step.${step}`)}</h2>
          {step === 'charter' && <p className="hint">{t('settings.charter-version', { version: charter.version })}</p>}
          <GroupFields
            step={step}
            draft={draft}
            set={(change) => setDraft((old) => ({ ...old, ...change }))}
            fault={(path) => problem?.fault(path)}
            fixedSlug
          />
        </section>
      ))}
      <Button type="submit" busy={form.busy}>
        {t('settings.save')}
      </Button>
    </form>
  );
}
