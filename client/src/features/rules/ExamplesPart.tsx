import { type ReactNode, useState } from 'react';
import type { RuleSettings, RulesView } from '../../../../server/contract/rules.ts';
import { request } from '../../api.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Check } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useSubmit } from '../../useSubmit.ts';
import { t } from '../../words/words.ts';

function Counts({ examples }: Pick<RulesView, 'examples'>): ReactNode {
  const figures: [string, number][] = [
    [t('checks.examples-wrong'), examples.wrongFlag],
    [t('checks.examples-missed'), examples.missed],
    [t('checks.examples-words'), examples.withWords],
  ];
  return (
    <dl className="rules-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function KeepWords({ slug, view, reload }: { slug: string; view: RulesView; reload: () => void }): ReactNode {
  const [asking, setAsking] = useState(false);
  const form = useSubmit((_key, examplesKeepWords: boolean) =>
    request<RuleSettings>('PUT', `/communities/${slug}/rules/settings`, { body: { examplesKeepWords } }),
  );
  const set = async (on: boolean): Promise<void> => {
    const saved = await form.submit(on);
    setAsking(false);
    if (!saved) return;
    toast(t(on ? 'checks.examples-kept' : 'checks.examples-unkept'));
    reload();
  };
  return (
    <div className="stack s-3">
      <ErrorSummary problem={form.problem} />
      <Check
        boxed
        checked={view.settings.examplesKeepWords}
        disabled={!view.can.change}
        onChange={({ target }) => (target.checked ? void set(true) : setAsking(true))}
        label={
          <>
            {t('checks.examples-keep')}
            <br />
            <span className="muted small">{t('checks.examples-keep-hint')}</span>
          </>
        }
      />
      {asking && (
        <Dialog open title={t('checks.examples-off-title')} onClose={() => setAsking(false)}>
          <p>{t('checks.examples-off-body', { count: view.examples.withWords })}</p>
          <div className="row">
            <Button kind="danger" busy={form.busy} onClick={() => void set(false)}>
              {t('checks.examples-off-do')}
            </Button>
            <Button kind="second" onClick={() => setAsking(false)}>
              {t('action.cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

/** The examples that supporters made of wrong flags and missed posts: how many, whether words are kept, and the download. */
export function ExamplesPart({ slug, view, reload }: { slug: string; view: RulesView; reload: () => void }): ReactNode {
  const { examples } = view;
  return (
    <section className="stack s-5 rules-read" aria-labelledby="rules-examples">
      <h2 id="rules-examples" tabIndex={-1}>
        {t('checks.examples-title')}
      </h2>
      <p className="muted">{t('checks.examples-lead')}</p>
      <div className="card stack s-4">
        <Counts examples={examples} />
        {examples.wrongFlag + examples.missed === 0 && <p className="muted">{t('checks.examples-none')}</p>}
      </div>
      <KeepWords slug={slug} view={view} reload={reload} />
      {view.can.export && (
        <div className="stack s-2">
          <a
            className={buttonClass({ kind: 'second' })}
            href={`/api/communities/${slug}/rules/examples.jsonl`}
            download
          >
            <Icon name="save" />
            {t('checks.examples-export')}
          </a>
          <p className="hint">{t('checks.examples-export-hint')}</p>
        </div>
      )}
    </section>
  );
}
