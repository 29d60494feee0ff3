import { type ReactNode, useState } from 'react';
import { fetchedPart } from '../../fetchedPart.tsx';
import { Link } from '../../router.tsx';
import type { Notice } from '../../../../server/contract/notices.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { HelpLines } from '../../ui/HelpLines.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Time } from '../../ui/Time.tsx';
import { toast } from '../../ui/Toast.tsx';
import { t, type WordId } from '../../words/words.ts';
import { talkPath, threadPath } from '../posts/places.ts';
import { reasonText } from '../posts/reasons.ts';

const AppealDialog = fetchedPart(() => import('./AppealDialog.tsx').then((m) => m.AppealDialog));
const CaseMessages = fetchedPart(() => import('./CaseMessages.tsx').then((m) => m.CaseMessages));

const ICONS: Record<Notice['kind'], IconName> = {
  held: 'clock',
  shown: 'check',
  decided: 'shield',
  replied: 'speech',
  mentioned: 'speech',
  'join-accepted': 'people',
  'join-declined': 'people',
  'membership-ended': 'people',
  'case-message': 'mail',
  'appeal-decided': 'shield',
};

const ACTIONS: Record<string, WordId> = {
  keep: 'notices.action.keep',
  'keep-with-support': 'notices.action.keep-with-support',
  'hide-for-edit': 'notices.action.hide-for-edit',
  remove: 'notices.action.remove',
  publish: 'notices.action.publish',
  accept: 'notices.action.accept',
  decline: 'notices.action.decline',
  lapsed: 'notices.action.lapsed',
  escalate: 'notices.action.escalate',
};

/** A request to join that nobody decided was not declined: it ran out. */
function headingOf({ kind, action }: Notice): string {
  return t(kind === 'join-declined' && action === 'lapsed' ? 'notices.kind.join-lapsed' : `notices.kind.${kind}`);
}

/** What follows from a decision. What becomes of a post is not what becomes of a membership: there the heading says it all. */
function actionOf({ kind, action, canAppeal }: Notice): WordId | undefined {
  if (action === null || kind === 'membership-ended') return undefined;
  if (action !== 'decline' || canAppeal) return ACTIONS[action];
  return kind === 'appeal-decided' ? 'notices.action.decline-final' : undefined;
}

/** What happened, why, and the supporter's own words. */
function News({ notice }: { notice: Notice }): ReactNode {
  const action = actionOf(notice);
  return (
    <>
      {action && <p>{t(action)}</p>}
      {notice.reason && <p>{reasonText(notice.reason)}</p>}
      {notice.note && (
        <blockquote className="quote stack s-1">
          <p className="small">{t('notices.note')}</p>
          <p className="pre">{notice.note}</p>
        </blockquote>
      )}
      {notice.help.length > 0 && <HelpLines help={notice.help} />}
    </>
  );
}

/** One notice, with what can be done about it. */
export function NoticeCard({
  notice,
  onRead,
  onAppealed,
}: {
  notice: Notice;
  onRead: () => void;
  onAppealed: () => void;
}): ReactNode {
  const [appealing, setAppealing] = useState(false);
  const [reading, setReading] = useState(false);
  const unread = notice.readAt === null;
  const read = (): void => {
    if (unread) onRead();
  };
  // The button that asked for it is there to be pressed again.
  const missing = (): void => {
    setAppealing(false);
    setReading(false);
    toast(t('state.part-missing'));
  };
  const { community, threadId, caseId, decisionId } = notice;
  return (
    <li className={unread ? 'card stack s-3 notice-unread' : 'card stack s-3'}>
      <h2 className="h3 row">
        <Icon name={ICONS[notice.kind]} />
        <span className="grow">{headingOf(notice)}</span>
        {unread && <Badge kind="brand">{t('notices.new')}</Badge>}
      </h2>
      <p className="meta">
        <Time at={notice.createdAt} />
        {community && (
          <span>
            <Link to={`/groups/${community.slug}`}>{t('notices.in', { group: community.name })}</Link>
          </span>
        )}
      </p>
      <News notice={notice} />
      <div className="row">
        {threadId && (
          <ButtonLink kind="second" size="small" to={threadPath(threadId, notice.postId ?? undefined)} onClick={read}>
            {t('notices.to-post')}
          </ButtonLink>
        )}
        {notice.kind === 'join-accepted' && community && (
          <ButtonLink kind="second" size="small" to={talkPath(community.slug)} onClick={read}>
            {t('notices.to-group')}
          </ButtonLink>
        )}
        {caseId && (
          <Button
            kind="second"
            size="small"
            icon="mail"
            aria-expanded={reading}
            onClick={() => {
              setReading(!reading);
              read();
            }}
          >
            {reading ? t('notices.shut') : t('notices.answer')}
          </Button>
        )}
        {notice.canAppeal && decisionId && (
          <Button kind="second" size="small" onClick={() => setAppealing(true)}>
            {t('own.appeal')}
          </Button>
        )}
        {unread && (
          <Button kind="plain" size="small" onClick={onRead}>
            {t('notices.mark-read')}
          </Button>
        )}
      </div>
      {reading && caseId && <CaseMessages caseId={caseId} onMissing={missing} />}
      {appealing && decisionId && (
        <AppealDialog
          decisionId={decisionId}
          onClose={() => setAppealing(false)}
          onMissing={missing}
          onTaken={() => {
            read();
            onAppealed();
          }}
        />
      )}
    </li>
  );
}
