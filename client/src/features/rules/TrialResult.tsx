import type { ReactNode } from 'react';
import type { RuleRow, RuleTrial, TrialPost } from '../../../../server/contract/rules.ts';
import { Link } from '../../router.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Details } from '../../ui/Details.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Severity } from '../../ui/Severity.tsx';
import { Time, timeText } from '../../ui/Time.tsx';
import { t } from '../../words/words.ts';
import { threadPath } from '../posts/places.ts';
import { Hidden } from './Hidden.tsx';
import { ruleWords } from './ruleWords.ts';

const KINDS = ['newlyFlagged', 'noLongerFlagged', 'changed'] as const;

function Weighed({
  label,
  weighed,
  icon,
}: {
  label: string;
  weighed: TrialPost['before'];
  icon?: 'forward';
}): ReactNode {
  return (
    <span>
      {icon && <Icon name={icon} />}
      <span className="muted small">{label}</span>
      <Severity level={weighed.severity} />
      <span className="small">{t(`checks.state.${weighed.state}`)}</span>
    </span>
  );
}

function Post({ post, rows }: { post: TrialPost; rows: ReadonlyMap<string, RuleRow> }): ReactNode {
  return (
    <li className="trial-post">
      <p className="trial-moves">
        <Weighed label={t('checks.result-before')} weighed={post.before} />
        <Weighed icon="forward" label={t('checks.result-after')} weighed={post.after} />
      </p>
      {post.excerpt === null ? (
        <p className="muted">{t('checks.result-hidden')}</p>
      ) : (
        <p className="trial-words">“{post.excerpt}”</p>
      )}
      <p className="meta">
        <Time at={post.at} />
        {post.rules.length > 0 && (
          <span>{t('checks.result-rules', { rules: post.rules.map((rule) => ruleWords(rule, rows)).join('; ') })}</span>
        )}
      </p>
      {post.excerpt !== null && (
        <p>
          <Link className="tap" to={threadPath(post.threadId, post.postId)}>
            <Hidden id="checks.result-open" values={{ when: timeText(post.at) }} />
          </Link>
        </p>
      )}
    </li>
  );
}

/** What a change would do to real posts: which would be flagged anew, no longer, or differently. */
export function TrialResult({ trial, rows }: { trial: RuleTrial; rows: ReadonlyMap<string, RuleRow> }): ReactNode {
  const { counts } = trial;
  const isNothing = KINDS.every((kind) => counts[kind] === 0);
  return (
    <section className="stack s-4" aria-labelledby="rules-result">
      <h3 id="rules-result">{t('checks.result-title')}</h3>
      <p>
        {t('checks.result-read', { count: trial.total })}{' '}
        {t('checks.result-before-after', { before: counts.flaggedBefore, after: counts.flaggedAfter })}
      </p>
      {isNothing && (
        <Notice kind="ok">
          <p>{t('checks.result-none')}</p>
        </Notice>
      )}
      {counts.endangered > 0 && (
        <Notice kind="error">
          <p>
            <b>{t('checks.result-danger', { count: counts.endangered })}</b>
          </p>
        </Notice>
      )}
      {!isNothing &&
        KINDS.map((kind) =>
          counts[kind] === 0 ? (
            <p className="muted" key={kind}>
              {t(`checks.result.${kind}`, { count: 0 })}
            </p>
          ) : (
            <Details key={kind} open summary={t(`checks.result.${kind}`, { count: counts[kind] })}>
              <div className="stack s-2">
                {trial[kind].length < counts[kind] && (
                  <p className="muted small">{t('checks.result-first', { count: trial[kind].length })}</p>
                )}
                <ul className="list">
                  {trial[kind].map((post) => (
                    <Post key={post.postId} post={post} rows={rows} />
                  ))}
                </ul>
              </div>
            </Details>
          ),
        )}
    </section>
  );
}
