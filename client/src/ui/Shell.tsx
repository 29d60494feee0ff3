import { type ReactNode, useEffect } from 'react';
import { useLive, useReconnected } from '../live.ts';
import { useLocation } from '../router.tsx';
import { refreshSession, useSession } from '../session.ts';
import { t } from '../words/words.ts';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { OfflineNotice, useOnline } from './OfflineNotice.tsx';
import { Toasts } from './Toast.tsx';

/** A new page begins at its top; going back keeps the browser's own place. */
function useScrollToTop(): void {
  const { pathname, hash, how } = useLocation();
  useEffect(() => {
    if (how === 'link' && !hash) scrollTo(0, 0);
  }, [pathname, hash, how]);
}

/** What stands around every page. A page brings its own `main`. */
export function Shell({ children }: { children: ReactNode }): ReactNode {
  const { view } = useSession();
  const online = useOnline();
  useScrollToTop();
  useLive('notice:new', () => void refreshSession());
  useReconnected(() => void refreshSession());
  return (
    <>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      {view.demo && (
        <aside className="demo" aria-label={t('shell.demo-label')}>
          {t('shell.demo')}
        </aside>
      )}
      <Header />
      {!online && (
        <div className="wrap offline-bar">
          <OfflineNotice />
        </div>
      )}
      {children}
      <Footer />
      <Toasts />
    </>
  );
}
