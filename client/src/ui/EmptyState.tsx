import type { ReactNode } from 'react';
import { t } from '../words/words.ts';
import { Avatar } from './Avatar.tsx';

/** Nothing here: two shapes, one line on what goes here, and at most one thing to do. */
export function EmptyState({
  title,
  children,
  action,
  level = 2,
}: {
  title?: string;
  children: ReactNode;
  action?: ReactNode;
  level?: 2 | 3;
}): ReactNode {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="card center stack s-3">
      <div className="av-pile">
        <Avatar seed="side" large />
        <Avatar seed="by side" large />
      </div>
      <Heading className="h3">{title ?? t('state.empty')}</Heading>
      <p className="muted">{children}</p>
      {action}
    </div>
  );
}
