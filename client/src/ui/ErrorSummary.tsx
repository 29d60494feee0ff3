import { type ReactNode, useEffect, useRef } from 'react';
import type { ApiProblem } from '../api.ts';
import { Link } from '../router.tsx';
import { useSession } from '../session.ts';
import { Words } from '../words/Words.tsx';
import { t } from '../words/words.ts';
import { Icon } from './Icon.tsx';
import { type Kept, OfflineNotice } from './OfflineNotice.tsx';
import { useSignInPath } from './useSignInPath.ts';

/** Says that the session ended while the form was open, and leads back to here by way of signing in. */
function SignInAgain({ kept }: { kept: Kept }): ReactNode {
  const path = useSignInPath();
  return (
    <p>
      <Words
        id={kept === true ? 'state.sign-in-again-kept' : 'state.sign-in-again'}
        parts={{ again: (inner) => <Link to={path}>{inner}</Link> }}
      />
    </p>
  );
}

/**
 * What went wrong with a form, at its top. It takes focus, and each line leads to its field (whose id is the fault's path).
 * `kept`: the words of the form are on the device, and are there again whenever the page is opened; `page`: they go with the page.
 */
export function ErrorSummary({ problem, kept = false }: { problem: ApiProblem | undefined; kept?: Kept }): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const { ended } = useSession();
  useEffect(() => {
    if (problem) ref.current?.focus();
  }, [problem]);
  if (!problem) return null;
  if (problem.kind === 'offline') return <OfflineNotice kept={kept} />;
  // Without a session, what is inside a group is missing. The reader saw it a moment ago.
  const signedOut = ended && (problem.status === 404 || problem.code === 'signed-out');
  return (
    <div className="notice notice-error" role="alert" tabIndex={-1} ref={ref}>
      <Icon name="warning" />
      <div className="stack s-1">
        <p>
          <b>{t('state.problem')}</b>
        </p>
        {signedOut && <SignInAgain kept={kept} />}
        {!signedOut && problem.faults.length === 0 && <p>{problem.words}</p>}
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
