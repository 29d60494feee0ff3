import { type ReactNode, useState } from 'react';
import type { Community, CommunitySettings } from '../../../../server/contract/communities.ts';
import { ApiProblem, request } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useSubmit } from '../../useSubmit.ts';
import { t } from '../../words/words.ts';
import { GroupFields } from './GroupFields.tsx';
import { changesBetween, faultsIn, STEP_NAMES } from './groupDraft.ts';
import type { KeptGroup } from './useGroupDraft.ts';

/** Everything about a group on one page, to be changed. Only what differs is sent. */
export function GroupForm({
  data,
  kept,
  reload,
}: {
  data: CommunitySettings;
  kept: KeptGroup;
  reload: () => void;
}): ReactNode {
  const { slug, charter } = data.community;
  const { draft, charterVersion } = kept;
  const [local, setLocal] = useState<ApiProblem>();
  const [overtaken, setOvertaken] = useState(false);
  const changes = changesBetween(kept.before, draft);
  const form = useSubmit(async () => {
    const body = changes.charter === undefined ? changes : { ...changes, charterVersion };
    try {
      return await request<Community>('PATCH', `/communities/${slug}`, { body });
    } catch (cause) {
      if (!(cause instanceof ApiProblem) || cause.code !== 'charter-changed') throw cause;
      setOvertaken(true);
      kept.takeNextCharter();
      reload();
      throw cause.inWords(t('settings.charter-overtaken'));
    }
  });
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
    setOvertaken(false);
    reload();
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
          {step === 'charter' && overtaken && (
            <Notice kind="warm" icon="info">
              <p>
                <b>{t('settings.charter-now')}</b>
              </p>
              <p className="settings-value">{data.charterText}</p>
            </Notice>
          )}
          <GroupFields step={step} draft={draft} set={kept.set} fault={(path) => problem?.fault(path)} fixedSlug />
        </section>
      ))}
      <Button type="submit" busy={form.busy}>
        {t('settings.save')}
      </Button>
    </form>
  );
}
