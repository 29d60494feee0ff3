import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from '../router.tsx';
import { t } from '../words/words.ts';

let arrivedAt: string | undefined;

/** Sets the document's title: neutral, never a condition, a name or what somebody wrote. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title]);
}

/**
 * The one `h1` of a page. After moving between pages it takes focus, which tells people who can't see the page where they
 * are. `title` is the neutral name for the browser's tab; `children` is what the page shows.
 */
export function PageTitle({
  title,
  children,
  quiet = false,
}: {
  title: string;
  children?: ReactNode;
  quiet?: boolean;
}): ReactNode {
  const ref = useRef<HTMLHeadingElement>(null);
  const { pathname, hash } = useLocation();
  useTitle(title);
  useEffect(() => {
    const first = arrivedAt === undefined;
    const moved = arrivedAt !== pathname;
    arrivedAt = pathname;
    const target = hash ? document.getElementById(hash.slice(1)) : null;
    if (target) target.scrollIntoView();
    // Also where a form gave way to its outcome: focus must not be left on nothing.
    else if (!first && (moved || document.activeElement === document.body))
      ref.current?.focus({ preventScroll: moved });
  }, [pathname, hash]);
  return (
    <h1 ref={ref} tabIndex={-1} className={quiet ? 'vh' : undefined}>
      {children ?? title}
    </h1>
  );
}
