import type { ReactNode } from 'react';
import type { CaseSubject } from '../../../../server/contract/cases.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { dayText, Time } from '../../ui/Time.tsx';
import { t } from '../../words/words.ts';

type Of<K extends CaseSubject['kind']> = Extract<CaseSubject, { kind: K }>;

/** Somebody who asks to join: what they answered, and what to watch out for. */
export function JoinSubject({ subject }: { subject: Of<'join-request'> }): ReactNode {
  const { before } = subject;
  return (
    <div className="stack s-4">
      {before !== null && (
        <Notice kind="warm" icon="warning">
          <p>{t('case.before', { name: before.pseudonym, day: dayText(before.endedAt) })}</p>
          <p className="case-words">{before.endedReason}</p>
        </Notice>
      )}
      {subject.looksReal && (
        <Notice kind="warm" icon="warning">
          <p>{t('case.looks-real', { name: subject.pseudonym })}</p>
        </Notice>
      )}
      <div className="row">
        <Avatar seed={subject.joinRequestId} />
        <div className="stack s-1">
          <h3>{subject.pseudonym}</h3>
          <p className="meta">
            <Time at={subject.createdAt} />
            <span>{t(`case.as-${subject.as}`)}</span>
          </p>
        </div>
      </div>
      <p className="row">
        <Badge kind={subject.ageFits ? 'ok' : 'warm'} icon={subject.ageFits ? 'check' : 'warning'}>
          {t(subject.ageFits ? 'case.age-fits' : 'case.age-misfits')}
        </Badge>
      </p>
      <h3>{t('case.answers')}</h3>
      {subject.answers === null ? (
        <p className="muted">{t('case.answers-gone')}</p>
      ) : (
        <dl className="stack">
          {subject.answers.map(({ question, answer }) => (
            <div className="stack s-1" key={`${question}\n${answer}`}>
              <dt className="muted">{question}</dt>
              <dd className="case-words case-answer">{answer}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** Somebody's place in a community. */
export function MembershipSubject({ subject }: { subject: Of<'membership'> }): ReactNode {
  return (
    <div className="stack s-4">
      <div className="row">
        <Avatar seed={subject.membershipId} />
        <h3>{subject.pseudonym}</h3>
      </div>
      {subject.endedReason !== null && (
        <dl className="facts">
          <dt>{t('case.ended-reason')}</dt>
          <dd className="case-words">{subject.endedReason}</dd>
        </dl>
      )}
    </div>
  );
}

/** A report that came in by the public form. */
export function ReportSubject({ subject }: { subject: Of<'report'> }): ReactNode {
  const what = `report-what.${subject.what}` as 'report-what.other';
  return (
    <div className="stack s-4">
      <h3>{t(what)}</h3>
      <div className="post">
        <p className="case-words">{subject.text}</p>
      </div>
      <dl className="facts">
        {subject.where && (
          <>
            <dt>{t('case.report-where')}</dt>
            <dd className="case-words">{subject.where}</dd>
          </>
        )}
        <dt>{t('case.report-email')}</dt>
        <dd>{subject.email ?? t('case.report-email-none')}</dd>
      </dl>
    </div>
  );
}
