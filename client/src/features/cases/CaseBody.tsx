import { type ReactNode, type RefObject } from 'react';
import type { CaseMessage, CaseView } from '../../../../server/contract/cases.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Severity } from '../../ui/Severity.tsx';
import { timeText } from '../../ui/Time.tsx';
import { t } from '../../words/words.ts';
import { Due } from '../desk/Due.tsx';
import { AppealText, Earlier, History, Reports } from './Background.tsx';
import { headline } from './caseWords.ts';
import { Lease } from './Lease.tsx';
import { Messages } from './Messages.tsx';
import { JoinSubject, MembershipSubject, ReportSubject } from './OtherSubjects.tsx';
import { PostSubject } from './PostSubject.tsx';
import { Reasons } from './Reasons.tsx';

const ACTIVE: readonly CaseView['state'][] = ['open', 'claimed', 'escalated'];

function Head({ view, heading }: { view: CaseView; heading: RefObject<HTMLHeadingElement | null> }): ReactNode {
  const { subject } = view;
  return (
    <div className="stack s-3">
      <div className="row between">
        <div className="row">
          <Severity level={view.severity} />
          {ACTIVE.includes(view.state) ? <Due at={view.dueAt} full /> : <Badge>{t(`case-state.${view.state}`)}</Badge>}
        </div>
        {view.claim && <Lease claim={view.claim} />}
      </div>
      <h2 id="case-title" ref={heading} tabIndex={-1}>
        {headline(view)}
      </h2>
      <p className="meta">
        {view.community && <span>{view.community.name}</span>}
        <span>{t('case.opened', { when: timeText(view.openedAt) })}</span>
        {subject?.kind === 'post' && <span>{t('case.revision', { revision: subject.revision })}</span>}
        {subject?.kind === 'post' && <span>{t(`post-state.${subject.state}`)}</span>}
      </p>
      {view.awaitingEdit && (
        <Notice kind="warm" icon="hidden">
          <p>{t('case.awaiting-edit')}</p>
        </Notice>
      )}
    </div>
  );
}

function Subject({ view }: { view: CaseView }): ReactNode {
  const { subject } = view;
  switch (subject?.kind) {
    case undefined:
      return <p className="muted">{t('case.erased')}</p>;
    case 'post':
      return <PostSubject view={view} subject={subject} />;
    case 'join-request':
      return <JoinSubject subject={subject} />;
    case 'membership':
      return <MembershipSubject subject={subject} />;
    case 'report':
      return <ReportSubject subject={subject} />;
  }
}

/** All that is known of a case, in the order in which it is read. */
export function CaseBody({
  view,
  heading,
  news,
  action,
  onMessage,
}: {
  view: CaseView;
  heading: RefObject<HTMLHeadingElement | null>;
  news: ReactNode;
  action: ReactNode;
  onMessage: (messages: CaseMessage[]) => void;
}): ReactNode {
  return (
    <>
      <Head view={view} heading={heading} />
      {news}
      {view.appeal && <AppealText appeal={view.appeal} />}
      <Subject view={view} />
      <Reasons view={view} />
      <Reports reports={view.reports} />
      {view.standing && <Earlier standing={view.standing} />}
      {view.helpShown.length > 0 && (
        <p className="muted small">
          {t('case.help-shown')}: {view.helpShown.map(({ name }) => name).join(', ')}
        </p>
      )}
      <Messages view={view} onSent={onMessage} />
      <History log={view.log} />
      {action}
    </>
  );
}
