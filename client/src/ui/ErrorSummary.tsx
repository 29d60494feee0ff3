import { type ReactNode, useEffect, useRef } from 'react';
import type { ApiProblem } from '../api.ts';
import { t } from '../words/words.ts';
import { Icon } from './Icon.tsx';
import { OfflineNotice } from './OfflineNotice.tsx';

/** What went wrong with a form, at its top. It takes focus, and each line leads to its field (whose id is the fault's path). */
export function ErrorSummary({
  problem,
  kept = false,
}: {
  problem: ApiProblem | undefined;
  kept?: boolean;
}): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) ref.current?.focus();
  }, [problem]);
  if (!problem) return null;
  if (problem.kind === 'offline') return <OfflineNotice kept={kept} />;
  return (
    <div className="notice notice-error" role="alert" tabIndex={-1} ref={ref}>
      <Icon name="warning" />
      <div className="stack s-1">
        <p>
          <b>{t('state.problem')}</b>
        </p>
        {problem.faults.length === 0 && <p>{problem.words}</p>}
        {problem.faults.map((fault) => (
          <p key={`${fault.path}-${fault.message}`}>
            <a
              href={`#${fault.path}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fault.path)?.focus();
              }}
            >
              {fault.message}
            </a>
          </p>
        ))}
      </div>
    </div>
  );
}
