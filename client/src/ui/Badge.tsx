import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

/** A word or two about the thing beside it. */
export function Badge({
  kind = 'plain',
  icon,
  children,
}: {
  kind?: 'plain' | 'brand' | 'warm' | 'ok';
  icon?: IconName;
  children: ReactNode;
}): ReactNode {
  return (
    <span className={kind === 'plain' ? 'badge' : `badge badge-${kind}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
