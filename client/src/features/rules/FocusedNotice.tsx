import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../../ui/Icon.tsx';

/** News that takes the place of what had the focus, and so takes the focus too. */
export function FocusedNotice({ kind, children }: { kind: 'ok' | 'warm'; children: ReactNode }): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div className={`notice notice-${kind}`} role={kind === 'ok' ? 'status' : 'alert'} tabIndex={-1} ref={ref}>
      <Icon name={kind === 'ok' ? 'check' : 'warning'} />
      <div className="stack s-2 grow">{children}</div>
    </div>
  );
}
