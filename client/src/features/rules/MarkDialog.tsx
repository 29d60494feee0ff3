import { type ReactNode, useState } from 'react';
import type { MarkExample } from '../../../../server/contract/rules.ts';
import type { Category, Severity as Level } from '../../../../server/contract/screening.ts';
import { type ApiProblem, refusal, request } from '../../api.ts';
import { useDraft } from '../../drafts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Check, FieldGroup, TextArea } from '../../ui/Field.tsx';
import { Severity } from '../../ui/Severity.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useSubmit } from '../../useSubmit.ts';
import rules from '../../words/en-GB/rules.json';
import { addWords, t } from '../../words/words.ts';
import './mark.css';
import { CATEGORIES, SEVERITIES } from './marks.ts';

addWords(rules);

const MOST_CHARACTERS = 500;

/** The post that is marked, in the revision that was read. */
export type Marked = { postId: string; revision: number; kind: MarkExample['kind'] };

/** What is missing, in the shape of the server's own faults. */
function faultsIn(severity: Level | undefined, chosen: readonly Category[]): { path: string; message: string }[] {
  return [
    ...(severity === undefined ? [{ path: 'severity', message: t('checks.mark-severity-missing') }] : []),
    ...(chosen.length === 0 && severity !== 'green'
      ? [{ path: 'categories', message: t('checks.mark-categories-missing') }]
      : []),
  ];
}

/** Says what the checks should have said of a post. It is kept as an example, and decides nothing. */
export function MarkDialog({ marked, onClose }: { marked: Marked; onClose: () => void }): ReactNode {
  const { postId, revision, kind } = marked;
  const isWrong = kind === 'wrong-flag';
  const [severity, setSeverity] = useState<Level | undefined>(isWrong ? 'green' : undefined);
  const [chosen, setChosen] = useState<readonly Category[]>([]);
  const [note, setNote, forget] = useDraft(`mark/${postId}`);
  const [local, setLocal] = useState<ApiProblem>();
  const form = useSubmit((key, body: MarkExample) => request('POST', `/posts/${postId}/examples`, { body, key }));
  const problem = local ?? form.problem;
  const send = async (): Promise<void> => {
    const faults = faultsIn(severity, chosen);
    setLocal(faults.length > 0 ? refusal(faults) : undefined);
    if (faults.length > 0 || severity === undefined) return;
    const categories: Category[] = chosen.length > 0 ? [...chosen] : ['none'];
    const done = await form.submit({ kind, revision, severity, categories, note: note.trim() });
    if (done === undefined) return;
    forget();
    toast(t('checks.mark-done'));
    onClose();
  };
  const toggle = (category: Category): void =>
    setChosen((old) => (old.includes(category) ? old.filter((each) => each !== category) : [...old, category]));
  return (
    <Dialog open title={t(isWrong ? 'checks.mark-wrong-title' : 'checks.mark-missed-title')} onClose={onClose}>
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{t(isWrong ? 'checks.mark-wrong-lead' : 'checks.mark-missed-lead')}</p>
        <ErrorSummary problem={problem} kept />
        <FieldGroup id="severity" label={t('checks.mark-severity')} error={problem?.fault('severity')}>
          <div className="mark-choices">
            {SEVERITIES.filter((each) => isWrong || each !== 'green').map((each) => (
              <Check
                key={each}
                boxed
                type="radio"
                name="severity"
                checked={severity === each}
                onChange={() => setSeverity(each)}
                label={<Severity level={each} />}
              />
            ))}
          </div>
        </FieldGroup>
        {severity !== 'green' && (
          <FieldGroup
            id="categories"
            label={t('checks.mark-categories')}
            hint={t('checks.mark-categories-hint')}
            error={problem?.fault('categories')}
          >
            <div className="mark-choices">
              {CATEGORIES.filter((each) => each !== 'none').map((each) => (
                <Check
                  key={each}
                  checked={chosen.includes(each)}
                  onChange={() => toggle(each)}
                  label={t(`checks.class.${each}`)}
                />
              ))}
            </div>
          </FieldGroup>
        )}
        <TextArea
          id="mark-note"
          label={t('field.optional', { label: t('checks.mark-note') })}
          error={problem?.fault('note')}
          rows={2}
          limit={MOST_CHARACTERS}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className="row">
          <Button type="submit" busy={form.busy}>
            {t('checks.mark-send')}
          </Button>
          <Button kind="second" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
