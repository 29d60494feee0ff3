import type { ReactNode } from 'react';
import { Link } from '../../router.tsx';
import type { CaseView } from '../../../../server/contract/cases.ts';
import { Details } from '../../ui/Details.tsx';
import { Severity } from '../../ui/Severity.tsx';
import { Time, timeText } from '../../ui/Time.tsx';
import { t } from '../../words/words.ts';
import { actionWords, historyWords, wordsOr } from './caseWords.ts';

/** What members said when they reported it. */
export function Reports({ reports }: Pick<CaseView, 'reports'>): ReactNode {
  if (reports.length === 0) return null;
  return (
    <section className="stack s-3" aria-labelledby="case-reports">
      <h3 id="case-reports">{t('case.reports', { count: reports.length })}</h3>
      <ul className="stack s-3 plain">
        {reports.map((report) => (
          <li className="stack s-1" key={`${report.at}-${report.reason}`}>
            <span>
              <b>{t(`report-reason.${report.reason}`)}</b>{' '}
              <span className="muted small">
                <Time at={report.at} />
              </span>
            </span>
            {report.note && <span className="case-words">{report.note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An appeal: what they say, and the decision it is about. */
export function AppealText({ appeal }: { appeal: NonNullable<CaseView['appeal']> }): ReactNode {
  const { decision } = appeal;
  return (
    <section className="stack s-3" aria-labelledby="case-appeal">
      <h3 id="case-appeal">{t('case.appeal')}</h3>
      <div className="ctx">
        <p className="case-words">{appeal.text}</p>
      </div>
      <h3>{t('case.appeal-decision')}</h3>
      <p>
        <b>
          {t('case.decision-line', {
            action: actionWords(decision.action),
            reason: wordsOr('reason', decision.reason),
          })}
        </b>
        <br />
        <span className="muted small">{t('case.appeal-by', { by: decision.by, when: timeText(decision.at) })}</span>
      </p>
      {decision.note && <p className="case-words">{decision.note}</p>}
    </section>
  );
}

/** How things went for this person in this community before. */
export function Earlier({ standing }: { standing: NonNullable<CaseView['standing']> }): ReactNode {
  return (
    <section className="stack s-3" aria-labelledby="case-standing">
      <h3 id="case-standing">{t('case.standing')}</h3>
      <p className="meta">
        <span>{t('case.member-days', { days: standing.daysInCommunity })}</span>
        <span>{t('case.posts-count', { count: standing.posts })}</span>
      </p>
      {standing.earlier.length === 0 ? (
        <p className="muted">{t('case.earlier-none')}</p>
      ) : (
        <ul className="stack s-2 plain" aria-label={t('case.earlier')}>
          {standing.earlier.map((earlier) => (
            <li key={earlier.caseId}>
              <Severity level={earlier.severity} />{' '}
              <Link to={`/desk/${earlier.caseId}`}>
                {t('case.earlier-line', {
                  headline: wordsOr('headline', earlier.headline),
                  when: timeText(earlier.openedAt),
                })}
              </Link>
              <br />
              <span className="muted small">
                {earlier.outcome === null
                  ? t('case.earlier-open')
                  : t('case.earlier-outcome', { outcome: wordsOr('action', earlier.outcome) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What happened to this case so far, shut until asked for. */
export function History({ log }: Pick<CaseView, 'log'>): ReactNode {
  if (log.length === 0) return null;
  return (
    <Details summary={t('case.log')}>
      <ol className="stack s-2 plain case-log">
        {log.map((line) => (
          <li className="small" key={`${line.at}-${line.verb}`}>
            <span className="muted">
              <Time at={line.at} />
            </span>{' '}
            <b>{line.by}</b> {historyWords(line)}
          </li>
        ))}
      </ol>
    </Details>
  );
}
