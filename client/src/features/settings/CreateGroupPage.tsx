import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useNavigate } from '../../router.tsx';
import type { Community } from '../../../../server/contract/communities.ts';
import type { Fault } from '../../../../server/contract/problem.ts';
import { ApiProblem, request } from '../../api.ts';
import { useDraft } from '../../drafts.ts';
import { useSession } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useSubmit } from '../../useSubmit.ts';
import settings from '../../words/en-GB/settings.json';
import { addWords, t } from '../../words/words.ts';
import { StaffOnly } from '../desk/StaffOnly.tsx';
import { CheckAnswers } from './CheckAnswers.tsx';
import { GroupFields } from './GroupFields.tsx';
import { bodyOf, faultsIn, type GroupDraft, NEW_GROUP, STEP_NAMES, stepOf } from './groupDraft.ts';
import './settings.css';

addWords(settings);

const LAST = STEP_NAMES.length;

/** Faults found here, in the shape in which the server tells its own. */
function problemOf(faults: readonly Fault[]): ApiProblem {
  return new ApiProblem({ type: 'about:blank', title: '', status: 422, code: 'invalid-input', faults: [...faults] });
}

function readDraft(text: string): GroupDraft {
  try {
    return { ...NEW_GROUP, ...(JSON.parse(text) as Partial<GroupDraft>) };
  } catch {
    return NEW_GROUP;
  }
}

function Progress({ at }: { at: number }): ReactNode {
  return (
    <div className="stack s-2">
      <p className="muted">{t('settings.progress', { n: at + 1, of: LAST + 1 })}</p>
      <svg className="bar" aria-hidden="true" focusable="false">
        <rect width={`${Math.round(((at + 1) / (LAST + 1)) * 100)}%`} height="100%" />
      </svg>
    </div>
  );
}

function CreateGroup(): ReactNode {
  const navigate = useNavigate();
  const [text, setText, forget, wasKept] = useDraft('create-group');
  const draft = readDraft(text);
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState<ApiProblem>();
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const form = useSubmit((key, body: ReturnType<typeof bodyOf>) =>
    request<Community>('POST', '/communities', { body, key }),
  );
  const step = STEP_NAMES[at];

  useEffect(() => {
    if (moved.current && !problem) heading.current?.focus();
  }, [at, problem]);
  const go = (to: number, why?: ApiProblem): void => {
    moved.current = true;
    setProblem(why);
    setAt(to);
  };

  const next = async (): Promise<void> => {
    const faults = faultsIn(draft, step);
    if (faults.length > 0) {
      const first = step ?? stepOf(faults[0]?.path ?? '');
      go(STEP_NAMES.indexOf(first), problemOf(faults.filter(({ path }) => stepOf(path) === first)));
      return;
    }
    if (step) {
      go(at + 1);
      return;
    }
    setProblem(undefined);
    const made = await form.submit(bodyOf(draft));
    if (!made) return;
    forget();
    toast(t('settings.created'));
    navigate(`/groups/${made.slug}/settings?view=staff`);
  };

  // The server's own faults are shown on the step that they belong to.
  const refused = form.problem;
  useEffect(() => {
    const path = refused?.faults[0]?.path ?? (refused?.code === 'slug-taken' ? 'slug' : undefined);
    if (!refused || path === undefined) return;
    const there = stepOf(path);
    const faults = refused.faults.length > 0 ? refused.faults : [{ path, message: refused.words }];
    moved.current = true;
    setProblem(problemOf(faults.filter((each) => stepOf(each.path) === there)));
    setAt(STEP_NAMES.indexOf(there));
  }, [refused]);

  const title = step ? t(`settings.step.${step}`) : t('settings.step.check');
  return (
    <main id="main" className="wrap wrap-read page stack s-5">
      <div className="stack s-2">
        <PageTitle title={t('settings.create-title')} />
        <p className="muted">{t('settings.create-lead')}</p>
      </div>
      {wasKept && at === 0 && (
        <Notice kind="info" icon="save">
          <p>{t('settings.kept')}</p>
          <Button kind="plain" size="small" onClick={forget}>
            {t('settings.start-again')}
          </Button>
        </Notice>
      )}
      <Progress at={at} />
      <form
        noValidate
        className="stack s-5"
        aria-labelledby="step-title"
        onSubmit={(event) => {
          event.preventDefault();
          void next();
        }}
      >
        <h2 id="step-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <ErrorSummary problem={problem ?? (step ? undefined : form.problem)} kept />
        {step ? (
          <GroupFields
            step={step}
            draft={draft}
            set={(change) => setText(JSON.stringify({ ...draft, ...change }))}
            fault={(path) => problem?.fault(path)}
          />
        ) : (
          <CheckAnswers draft={draft} onChange={(to) => go(STEP_NAMES.indexOf(to))} />
        )}
        <div className="row">
          <Button type="submit" busy={form.busy}>
            {t(step ? 'settings.next' : 'settings.create')}
          </Button>
          {at > 0 && (
            <Button kind="second" icon="back" onClick={() => go(at - 1)}>
              {t('action.back')}
            </Button>
          )}
        </div>
      </form>
    </main>
  );
}

/** The guided form by which an organisation admin creates a group. What is typed is kept on the device until it is sent. */
export function CreateGroupPage(): ReactNode {
  const { view } = useSession();
  return <StaffOnly may={view.can.createCommunity}>{() => <CreateGroup />}</StaffOnly>;
}
