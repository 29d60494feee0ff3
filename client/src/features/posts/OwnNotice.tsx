import type { ReactNode } from 'react';
import { Link } from '../../router.tsx';
import type { AuthorNotice, Post } from '../../../../server/contract/posts.ts';
import { Button } from '../../ui/Button.tsx';
import { CrisisNotice } from '../../ui/CrisisNotice.tsx';
import { HelpLines } from '../../ui/HelpLines.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { t, type WordId } from '../../words/words.ts';
import { Words } from '../../words/Words.tsx';
import type { PostDeeds } from './postDeeds.ts';
import { reasonText } from './reasons.ts';
import { isActedOnInNotice, isCalm } from './thread.rules.ts';
import { whenText } from './when.ts';

/** Reasons that come from care, or from how we work: no rule was broken. */
const CARE = new Set([
  'newcomer',
  'unscreened',
  'none',
  'suicide',
  'self-harm',
  'stopping-treatment',
  'medical-emergency',
  'safeguarding-abuse',
  'eating-disorder',
  'needs-support',
  'possible-danger',
]);

/** Who can see the words, which is said first. */
function stateWords(post: Post, notice: AuthorNotice): WordId {
  if (post.state === 'removed') return 'own.removed';
  if (post.state === 'held') return notice.editAsked ? 'own.edit-asked' : 'own.held';
  if (post.state === 'screening') return 'own.screening';
  if (post.pendingRevision === 'held') return 'own.pending-held';
  if (post.masked) return 'own.masked';
  return post.state === 'visible-with-note' ? 'own.with-note' : 'own.visible';
}

/** What stands beside the words where nothing is waited for. */
function iconOf(post: Post, notice: AuthorNotice): IconName {
  if (notice.editAsked) return 'pencil';
  return post.state === 'removed' || post.masked ? 'hidden' : 'info';
}

/** In danger, the first words are that somebody matters, and whom to call; then what is true about the post. */
function Crisis({ post, notice }: { post: Post; notice: AuthorNotice }): ReactNode {
  return (
    <CrisisNotice help={notice.help}>
      <p>
        {post.state === 'screening' ? t('own.crisis.telling') : t('own.crisis.told')}{' '}
        {t('own.crisis.hours', { hours: notice.staffedHours })}
      </p>
      <p>{t(stateWords(post, notice))}</p>
    </CrisisNotice>
  );
}

function Outcome({ notice, deeds, post }: { notice: AuthorNotice; deeds: PostDeeds; post: Post }): ReactNode {
  const acts = isActedOnInNotice(post);
  return (
    <>
      {notice.note && (
        <blockquote className="quote stack s-1">
          <p className="small">{t('own.note-from')}</p>
          <p>{notice.note}</p>
        </blockquote>
      )}
      <div className="row">
        {acts && post.can.edit && (
          <Button kind="second" size="small" icon="pencil" onClick={() => deeds.edit(post)}>
            {t('own.change')}
          </Button>
        )}
        {acts && post.can.withdraw && (
          <Button kind="plain" size="small" onClick={() => deeds.ask('withdraw', post)}>
            {t('own.withdraw')}
          </Button>
        )}
        {notice.canAppeal && notice.decisionId && (
          <Button kind="second" size="small" onClick={() => deeds.ask('appeal', post)}>
            {t('own.appeal')}
          </Button>
        )}
      </div>
    </>
  );
}

/**
 * What the author alone is told about a post: who can see it, why, which rule, when a person will have looked, and what they can
 * do. Where the words may mean danger, help comes first.
 */
export function OwnNotice({ post, notice, deeds }: { post: Post; notice: AuthorNotice; deeds: PostDeeds }): ReactNode {
  const waits =
    (post.state === 'held' && !notice.editAsked) || post.state === 'screening' || post.pendingRevision === 'held';
  const againstRule = notice.reasons.some((reason) => !CARE.has(reason));
  return (
    <div className="stack s-3 own">
      {notice.crisis && <Crisis post={post} notice={notice} />}
      <Notice kind={isCalm(post) ? 'info' : 'warm'} {...(!waits && !isCalm(post) && { icon: iconOf(post, notice) })}>
        {!notice.crisis && (
          <p>
            <b>{t(stateWords(post, notice))}</b>
          </p>
        )}
        {notice.reasons.map((reason) => (
          <p key={reason}>{reasonText(reason)}</p>
        ))}
        {!isCalm(post) && againstRule && (
          <p>
            <Words id="own.rules" parts={{ rules: (inner) => <Link to="/rules">{inner}</Link> }} />
          </p>
        )}
        {waits && !notice.editAsked && notice.expectedBy && (
          <p>
            <Words id="own.expected" values={{ time: whenText(notice.expectedBy) }} /> {t('own.not-in-trouble')}
          </p>
        )}
        {!notice.crisis && notice.help.length > 0 && <HelpLines help={notice.help} />}
        <Outcome notice={notice} deeds={deeds} post={post} />
      </Notice>
    </div>
  );
}
