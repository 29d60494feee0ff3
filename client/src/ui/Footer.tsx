import type { ReactNode } from 'react';
import { Link } from '../router.tsx';
import { useSession } from '../session.ts';
import { t } from '../words/words.ts';
import { Words } from '../words/Words.tsx';

/** The foot of every page: rules, privacy, a way to report, and what we are not. */
export function Footer(): ReactNode {
  const { view } = useSession();
  return (
    <footer className="foot">
      <div className="wrap stack s-2">
        <nav className="row" aria-label={t('shell.about')}>
          <Link to="/rules">{t('shell.rules')}</Link>
          <Link to="/privacy">{t('shell.privacy')}</Link>
          <Link to="/report">{t('shell.report')}</Link>
          <Link to="/accessibility">{t('shell.accessibility')}</Link>
          {view.signedIn && view.can.seeLog && <Link to="/log">{t('shell.log')}</Link>}
          {view.demo && <Link to="/dev/mail">{t('shell.dev-mail')}</Link>}
        </nav>
        <p>
          <Words id="shell.not-emergency" parts={{ tel: (inner) => <a href="tel:999">{inner}</a> }} />
        </p>
      </div>
    </footer>
  );
}
