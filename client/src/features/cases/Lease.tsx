import type { ReactNode } from 'react';
import type { Claim } from '../../../../server/contract/cases.ts';
import { spanText } from '../../ui/Countdown.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../words/words.ts';
import { useNow } from '../desk/useNow.ts';

const WARN_S = 120;

/** Who has a case, and for how long unless they go on working. Its end is told once, two minutes before. */
export function Lease({ claim }: { claim: Claim }): ReactNode {
  const seconds = Math.max(0, Math.round((new Date(claim.expiresAt).getTime() - useNow()) / 1_000));
  const time = spanText(seconds);
  const warn = claim.mine && seconds > 0 && seconds <= WARN_S;
  return (
    <span className="meta">
      <span aria-live="off">
        <Icon name="lock" />
        {!claim.mine
          ? t('case.held-by', { name: claim.by, time })
          : seconds > 0
            ? t('case.yours-for', { time })
            : t('case.yours-late')}
      </span>
      <span className="vh" role="status">
        {warn ? t('case.lease-soon') : ''}
      </span>
    </span>
  );
}
