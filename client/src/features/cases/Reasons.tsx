import type { ReactNode } from 'react';
import type { CaseView } from '../../../../server/contract/cases.ts';
import type { Finding } from '../../../../server/contract/screening.ts';
import { Link } from '../../router.tsx';
import { Severity } from '../../ui/Severity.tsx';
import { t } from '../../words/words.ts';
import { threadPath } from '../posts/places.ts';
import { MarkPost } from './MarkPost.tsx';

/** Characters. */
const LONGEST_QUOTE = 160;

/** Why a case was opened: its causes in words, then each finding with its rule. The numbers are those in the text. */
export function Reasons({ view }: { view: CaseView }): ReactNode {
  const causes = view.causes.filter((cause) => cause !== 'screening' || view.findings.length === 0);
  return (
    <section className="stack s-3" aria-labelledby="case-why">
      <h3 id="case-why">{t('case.why')}</h3>
      {causes.map((cause) => (
        <p key={cause}>{t(`cause.${cause}`)}</p>
      ))}
      {view.findings.length > 0 && (
        <ol className="why">
          {view.findings.map((finding, index) => (
            <li key={`${finding.rule}-${finding.span.start}-${finding.span.end}-${finding.reply ?? ''}`}>
              <span className="n" aria-hidden="true">
                {index + 1}
              </span>
              <p>
                {finding.why} {quoteOf(view, finding)} <Severity level={finding.severity} />
                <br />
                <span className="muted small">
                  {t('case.why-rule', { rule: finding.rule, version: finding.version })}
                  {finding.span.start === finding.span.end && !finding.reply && ` · ${t('case.why-whole')}`}
                </span>
                {finding.was && (
                  <>
                    <br />
                    <span className="muted small">
                      {t('case.why-was', { severity: t(`severity.${finding.was.severity}`) })}
                    </span>
                  </>
                )}
                {finding.reply && view.subject?.kind === 'post' && (
                  <>
                    {' '}
                    <Link to={threadPath(view.subject.threadId, finding.reply)}>{t('case.why-reply')}</Link>
                  </>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
      <MarkPost view={view} />
    </section>
  );
}

/** The sentence that weighed most for a model: its marks are wide, and say less than a word's. */
function quoteOf({ subject }: CaseView, { rule, span }: Finding): ReactNode {
  if (!rule.startsWith('model.') || subject?.kind !== 'post') return null;
  const words = subject.screenedText.slice(span.start, span.end).replace(/\s+/gu, ' ');
  return words.length > 0 && <q>{words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words}</q>;
}
