import type { ReactNode } from 'react';
import { Link } from '../../router.tsx';
import type { CaseSubject, CaseView } from '../../../../server/contract/cases.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Details } from '../../ui/Details.tsx';
import { Time, timeText } from '../../ui/Time.tsx';
import { t } from '../../words/words.ts';
import { Words } from '../../words/Words.tsx';
import { Difference } from './Difference.tsx';
import { MarkedText } from './MarkedText.tsx';

type PostOf = Extract<CaseSubject, { kind: 'post' }>;

function Around({ posts, label }: { posts: PostOf['around']; label: string }): ReactNode {
  if (posts.length === 0) return null;
  return (
    <div className="ctx stack s-2" role="group" aria-label={label}>
      {posts.map((post) => (
        <p className="small case-around" key={post.postId}>
          <Words id="case.said" values={{ name: post.author.pseudonym, text: post.text }} />
        </p>
      ))}
    </div>
  );
}

function standingLine({ standing }: CaseView): string[] {
  if (!standing) return [];
  return [t('case.member-days', { days: standing.daysInCommunity }), t('case.posts-count', { count: standing.posts })];
}

/**
 * What was written before, newest first: what an edit took out is read too by who decides. It is open where the newest words do not show
 * why the case is as severe as it is.
 */
function EarlierVersions({ view, subject }: { view: CaseView; subject: PostOf }): ReactNode {
  const open = !view.findings.some(({ severity }) => severity === view.severity);
  const versions = [...subject.earlier, subject];
  return subject.earlier
    .map((before, at) => (
      <Details
        key={before.revision}
        open={open}
        summary={
          at === subject.earlier.length - 1
            ? t('case.diff-since')
            : t('case.diff-earlier', { when: timeText(before.at) })
        }
      >
        <Difference before={before.screenedText} after={versions[at + 1]?.screenedText ?? ''} />
      </Details>
    ))
    .reverse();
}

/** A post under decision: its words with the findings marked, and the conversation around it. */
export function PostSubject({ view, subject }: { view: CaseView; subject: PostOf }): ReactNode {
  const { author } = subject;
  return (
    <div className="stack s-4">
      <h3 className="vh">{t('case.the-post')}</h3>
      <p className="muted small">
        {t(subject.isFirst ? 'case.context-first' : 'case.context-title', { title: subject.threadTitle })}
      </p>
      <Around posts={subject.around.filter(({ before }) => before)} label={t('case.before')} />
      <article className="post" aria-label={t('case.the-post')}>
        <div className="post-head">
          <Avatar seed={author.membershipId ?? author.pseudonym} />
          <div>
            <p className="post-by">
              <b>{author.pseudonym}</b>
              {author.badge && <span className="badge badge-brand">{t(`case.badge-${author.badge}`)}</span>}
            </p>
            <p className="meta">
              <Time at={subject.createdAt} />
              {standingLine(view).map((line) => (
                <span key={line}>{line}</span>
              ))}
            </p>
          </div>
        </div>
        <MarkedText text={subject.screenedText} title={subject.title} findings={view.findings} />
      </article>
      <EarlierVersions view={view} subject={subject} />
      <Around posts={subject.around.filter(({ before }) => !before)} label={t('case.after')} />
      <p>
        <Link className="tap" to={`/conversations/${subject.threadId}`}>
          {t('case.whole')}
        </Link>
      </p>
    </div>
  );
}
