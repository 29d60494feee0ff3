import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

type Kind = 'info' | 'warm' | 'error' | 'ok' | 'crisis';

const ICONS: Record<Kind, IconName> = { info: 'info', warm: 'clock', error: 'warning', ok: 'check', crisis: 'help' };

/** News in its place on the page. Give `role="status"` when it appears after something was done, `alert` when it cannot wait. */
export function Notice({
  kind = 'info',
  icon,
  role,
  children,
}: {
  kind?: Kind;
  icon?: IconName;
  role?: 'status' | 'alert';
  children: ReactNode;
}): ReactNode {
  return (
    <div className={kind === 'info' ? 'notice' : `notice notice-${kind}`} role={role}>
      <Icon name={icon ?? ICONS[kind]} />
      <div className="stack s-2 grow">{children}</div>
    </div>
  );
}
