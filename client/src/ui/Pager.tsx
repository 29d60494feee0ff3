import type { ReactNode } from 'react';
import { t } from '../words/words.ts';
import { Button } from './Button.tsx';

/** The way on through a list that comes in pages. Nothing when there is no more. */
export function Pager({
  more,
  busy,
  onMore,
  label,
}: {
  more: boolean;
  busy: boolean;
  onMore: () => void;
  label?: string;
}): ReactNode {
  if (!more) return null;
  return (
    <div className="row">
      <Button kind="second" busy={busy} busyLabel={t('state.loading')} onClick={onMore}>
        {label ?? t('action.show-more')}
      </Button>
    </div>
  );
}
