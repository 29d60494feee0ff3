import type { ReactNode } from 'react';
import { t } from '../words/words.ts';

/** The outline of what is on its way. It appears after 300 ms, so that quick answers do not flash. */
export function Skeleton({
  label,
  rows = 3,
  plain = false,
}: {
  label?: string;
  rows?: number;
  plain?: boolean;
}): ReactNode {
  const lines = (
    <span className="stack s-2">
      <span className="skel skel-60" />
      <span className="skel skel-30" />
    </span>
  );
  return (
    <div role="status">
      <span className="vh">{label ?? t('state.loading')}</span>
      <div className={plain ? 'stack late' : 'list late'} aria-hidden="true">
        {Array.from({ length: rows }, (_, row) => (
          <div className={plain ? undefined : 'thread'} key={row}>
            {!plain && <span className="av skel" />}
            {lines}
          </div>
        ))}
      </div>
    </div>
  );
}
