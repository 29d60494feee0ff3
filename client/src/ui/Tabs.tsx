import type { ReactNode } from 'react';
import { Link } from '../router.tsx';
import { Icon, type IconName } from './Icon.tsx';

/** One way of looking at a list, with its own address. */
export type Tab = { to: string; label: ReactNode; icon?: IconName; current: boolean };

/** Links between views of the same list. The current one carries the two lines. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }): ReactNode {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} aria-current={tab.current ? 'true' : undefined}>
          {tab.icon && <Icon name={tab.icon} />}
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
