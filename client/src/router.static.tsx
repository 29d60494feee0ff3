import type { ReactNode } from 'react';
import type { LinkProps, Location } from './router.tsx';

/** What stands for the router where a page is drawn without a browser: its links are links, and nobody is anywhere yet. */
export function Link({ to, className, children }: LinkProps): ReactNode {
  return (
    <a href={to} className={className}>
      {children}
    </a>
  );
}

/** Nowhere in particular. */
export function useLocation(): Location {
  return { pathname: '', search: '', hash: '', how: 'load' };
}
