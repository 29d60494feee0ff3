import type { ReactNode } from 'react';
import { Link } from '../../router.tsx';
import type { Community } from '../../../../server/contract/communities.ts';
import { t } from '../../words/words.ts';
import { ageText } from '../communities/groupWords.ts';
import { answerAt, isAnswered, type JoinDraft, questionOf } from './joinDraft.rules.ts';

function answerText(group: Community, draft: JoinDraft, step: string): string {
  const question = questionOf(step);
  if (question !== undefined) return answerAt(draft, group, question);
  switch (step) {
    case 'who':
      return draft.as === 'carer' ? t('join.sofar.carer') : t('join.sofar.patient', { condition: group.condition });
    case 'age':
      return t('join.sofar.age', { ages: ageText(group.ageBand) });
    case 'name':
      return t('join.sofar.name', { name: draft.name.trim() });
    default:
      return t('join.sofar.rules');
  }
}

function questionText(group: Community, step: string): string | undefined {
  const question = questionOf(step);
  return question === undefined ? undefined : group.joinQuestions[question]?.question;
}

/** What has been answered, each with a way to change it. `whole` shows the questions too, for checking before it is sent. */
export function SoFar({
  group,
  draft,
  steps,
  current,
  whole = false,
}: {
  group: Community;
  draft: JoinDraft;
  steps: readonly string[];
  current: string;
  whole?: boolean;
}): ReactNode {
  const done = steps.filter((step) => step !== current && step !== 'check' && isAnswered(draft, group, step));
  if (done.length === 0) return <p className="muted">{t('join.sofar.nothing')}</p>;
  return (
    <ul className="list sofar">
      {done.map((step) => {
        const question = questionText(group, step);
        const answer = answerText(group, draft, step);
        return (
          <li className="row between pad" key={step}>
            <span className="grow">
              {question && (whole ? <b>{question}</b> : question)}
              {question && whole && <br />}
              {(whole || !question) && <span className="pre">{answer}</span>}
            </span>
            <Link className="tap" to={`/groups/${group.slug}/join/${step}`}>
              {t('join.change')}
              <span className="vh">{t('join.change-what', { what: question ?? answer })}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
