import './joining.css';
import '../communities/communities.css';
import { type ReactNode, useState } from 'react';
import { Link, Navigate, useNavigate, useParams } from '../../router.tsx';
import type { z } from 'zod';
import type { Community } from '../../../../server/contract/communities.ts';
import type { OwnRequest } from '../../../../server/contract/joining.ts';
import { ApiProblem, refusal, request } from '../../api.ts';
import { useDraft } from '../../drafts.ts';
import { SignedOutPage } from '../errors/SignedOutPage.tsx';
import { useSession } from '../../session.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useResource } from '../../useResource.ts';
import { useSubmit } from '../../useSubmit.ts';
import communities from '../../words/en-GB/communities.json';
import joining from '../../words/en-GB/joining.json';
import { addWords, t } from '../../words/words.ts';
import { Words } from '../../words/Words.tsx';
import { talkPath } from '../posts/places.ts';
import { AgeStep } from './AgeStep.tsx';
import { answerAt, isAnswered, openStep, questionOf, stepOfFault, stepsOf } from './joinDraft.rules.ts';
import { NameStep } from './NameStep.tsx';
import { QuestionStep } from './QuestionStep.tsx';
import { Refused, type Refusal, refusalOf } from './Refused.tsx';
import { RulesStep } from './RulesStep.tsx';
import { type Arrived, arrivedBefore, Sent } from './Sent.tsx';
import { Beside, Progress } from './JoinFrame.tsx';
import { SoFar } from './SoFar.tsx';
import type { Step } from './step.ts';
import { useJoinDraft } from './useJoinDraft.ts';
import { WhoStep } from './WhoStep.tsx';

addWords(communities);
addWords(joining);

type Asked = z.infer<typeof OwnRequest>;

/** What to say at the field when a question is not answered. */
function missingWords(step: string): string {
  if (questionOf(step) !== undefined) return t('join.missing.answer');
  switch (step) {
    case 'who':
    case 'name':
      return t('join.missing.choose');
    case 'age':
      return t('join.missing.age');
    default:
      return t('join.missing.rules');
  }
}

/** The element that a step's error line leads to. */
function fieldOf(step: string): string {
  const question = questionOf(step);
  if (question !== undefined) return `answers.${question}`;
  return step === 'who' ? 'as' : step === 'name' ? 'pseudonym' : step;
}

function problemAt(path: string, message: string): ApiProblem {
  return refusal([{ path, message }]);
}

function Question({ step, ...shown }: Step & { step: string }): ReactNode {
  const question = questionOf(step);
  if (question !== undefined) return <QuestionStep {...shown} index={question} key={step} />;
  switch (step) {
    case 'who':
      return <WhoStep {...shown} />;
    case 'age':
      return <AgeStep {...shown} />;
    case 'name':
      return <NameStep {...shown} />;
    default:
      return <RulesStep {...shown} />;
  }
}

function Join({
  group,
  reload,
  onSent,
}: {
  group: Community;
  reload: () => void;
  onSent: (sent: Arrived) => void;
}): ReactNode {
  const { slug } = group;
  const { step: asked } = useParams();
  const navigate = useNavigate();
  const kept = useJoinDraft(slug);
  const { draft, change } = kept;
  const steps = stepsOf(group.joinQuestions.length);
  const step = openStep(draft, group, asked);
  const [problem, setProblem] = useState<{ step: string; problem: ApiProblem } | undefined>(undefined);
  const [askedAnew, setAskedAnew] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined);
  const sending = useSubmit(() =>
    request<Asked>('POST', `/communities/${slug}/join-requests`, {
      body: {
        as: draft.as,
        pseudonym: draft.name.trim(),
        answers: group.joinQuestions.map((_, n) => answerAt(draft, group, n).trim()),
        questions: group.joinQuestions.map(({ question }) => question),
        charterVersion: draft.charterVersion,
        charterAccepted: draft.charterVersion !== null,
        healthConsent: draft.healthConsent,
      },
      key: kept.keyToSend(),
    }).catch((cause: unknown) => {
      if (cause instanceof ApiProblem) refused(cause);
      throw cause;
    }),
  );
  const goTo = (next: string): void => navigate(`/groups/${slug}/join/${next}`);

  function arrived(answer: Arrived): void {
    onSent(answer);
    navigate(`/groups/${slug}/join/sent`, { replace: true });
  }

  function refused(cause: ApiProblem): void {
    if (cause.kind === 'answer' && cause.status < 500) change({ key: '' });
    const [fault] = cause.faults;
    if (cause.code === 'not-eligible') setRefusal(refusalOf(cause.body));
    else if (cause.code === 'already-asked') arrived(arrivedBefore(cause.body));
    else if (cause.code === 'already-member') reload();
    else if (cause.code === 'charter-changed') {
      change({ charterVersion: null });
      reload();
      setProblem({ step: 'rules', problem: problemAt('charterAccepted', t('join.rules.changed')) });
      goTo('rules');
    } else if (fault) {
      const at = stepOfFault(fault.path);
      // Other questions than were shown: which of them are open is seen once they are loaded.
      if (fault.path === 'answers') {
        setAskedAnew(true);
        reload();
      }
      if (at === 'check') return;
      setProblem({ step: at, problem: cause });
      goTo(at);
    }
  }

  const carryOn = async (): Promise<void> => {
    setAskedAnew(false);
    if (step === 'check') {
      const answer = await sending.submit();
      if (!answer) return;
      arrived({ ...answer, changedSince: false });
      kept.forget();
      return;
    }
    if (step === 'who' && draft.as === 'none') {
      setRefusal({ why: 'audience', otherGroups: [] });
      return;
    }
    if (!isAnswered(draft, group, step)) {
      setProblem({ step, problem: problemAt(fieldOf(step), missingWords(step)) });
      return;
    }
    setProblem(undefined);
    const next = steps[steps.indexOf(step) + 1] ?? 'check';
    goTo(steps.slice(0, -1).every((each) => isAnswered(draft, group, each)) ? 'check' : next);
  };

  if (asked !== step) return <Navigate replace to={`/groups/${slug}/join/${step}`} />;
  const own = problem?.step === step ? problem.problem : undefined;
  const [first] = own?.faults ?? [];
  if (refusal) {
    return (
      <main id="main" className="wrap wrap-read page stack s-6">
        <Refused group={group} refusal={refusal} />
        <Button kind="plain" icon="back" onClick={() => setRefusal(undefined)}>
          {t('join.refused.back')}
        </Button>
      </main>
    );
  }
  return (
    <main id="main" className="wrap page split join">
      <form
        className="stack s-6"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void carryOn();
        }}
      >
        <Progress group={group} steps={steps} step={step} />
        {askedAnew ? (
          <Notice kind="warm" icon="info" role="alert">
            <p>{t('join.questions-changed')}</p>
          </Notice>
        ) : (
          <ErrorSummary problem={own ?? (step === 'check' ? sending.problem : undefined)} kept />
        )}
        {step === 'check' ? (
          <div className="stack">
            <PageTitle title={t('join.page')}>{t('join.check')}</PageTitle>
            <SoFar group={group} draft={draft} steps={steps} current={step} whole />
            <p className="muted">{t('join.deleted')}</p>
          </div>
        ) : (
          <Question step={step} group={group} kept={kept} error={first?.message} />
        )}
        <div className="row">
          <Button type="submit" size="large" busy={sending.busy}>
            {step === 'check' ? t('join.send') : t('join.carry-on')}
          </Button>
          <ButtonLink kind="plain" to={`/groups/${slug}`} onClick={() => toast(t('join.later-kept'))}>
            {t('join.later')}
          </ButtonLink>
        </div>
      </form>
      <Beside group={group} kept={kept} steps={steps} step={step} />
    </main>
  );
}

/** A later visit. What is still on the device was not what was sent: that is forgotten. */
function Waiting({ group }: { group: Community }): ReactNode {
  const [, , , changedSince] = useDraft(`join/${group.slug}`);
  return <Sent group={group} arrived={{ helpShown: [], crisis: false, changedSince }} />;
}

function Standing({
  group,
  reload,
  onSent,
}: {
  group: Community;
  reload: () => void;
  onSent: (sent: Arrived) => void;
}): ReactNode {
  const { view } = useSession();
  const { step } = useParams();
  if (group.you.state === 'inside') return <Navigate replace to={talkPath(group.slug)} />;
  if (group.you.state === 'waiting' && step !== 'sent')
    return <Navigate replace to={`/groups/${group.slug}/join/sent`} />;
  if (group.you.state === 'waiting') return <Waiting group={group} />;
  if (view.account && !view.account.emailConfirmed) {
    return (
      <main id="main" className="wrap wrap-read page stack s-6">
        <PageTitle title={t('join.page')}>{group.name}</PageTitle>
        <Notice kind="warm" icon="mail">
          <p>
            <Words id="join.unconfirmed" parts={{ account: (inner) => <Link to="/account">{inner}</Link> }} />
          </p>
        </Notice>
      </main>
    );
  }
  return <Join group={group} reload={reload} onSent={onSent} />;
}

/** Asking to be let in to a group: one question a page, kept on the device until it is sent. */
export function JoinPage(): ReactNode {
  const { slug = '' } = useParams();
  const { known, view } = useSession();
  const resource = useResource(`join/${slug}/${view.account?.email ?? ''}`, (signal) =>
    request<Community>('GET', `/communities/${slug}`, { signal }),
  );
  // Kept here, above whatever is loaded again: help stays until the reader leaves the page, who may be calling by then.
  const [sent, setSent] = useState<{ group: Community; answer: Arrived } | undefined>(undefined);
  if (sent?.group.slug === slug) return <Sent group={sent.group} arrived={sent.answer} />;
  if (known && !view.signedIn) return <SignedOutPage />;
  return (
    <Loaded resource={resource} page>
      {(group) => <Standing group={group} reload={resource.reload} onSent={(answer) => setSent({ group, answer })} />}
    </Loaded>
  );
}
