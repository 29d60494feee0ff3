import type { ReactNode } from 'react';
import type { CasePage } from '../../../../server/contract/cases.ts';
import { Notice } from '../../ui/Notice.tsx';
import { t } from '../../words/words.ts';

/** Tells those at the desk what of the screening is away, and what that means for them. Nothing where all is well. */
export function DegradedNotice({ parts }: { parts: CasePage['degraded'] }): ReactNode {
  return parts.map((part) =>
    part === 'mail' ? null : (
      <Notice key={part} kind="warm" icon="warning" role="status">
        <p>{t(`desk.degraded-${part}`)}</p>
      </Notice>
    ),
  );
}
