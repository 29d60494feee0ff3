import type { ReactNode } from 'react';
import { useLocation } from '../../router.tsx';
import { useSession } from '../../session.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { t } from '../../words/words.ts';

/** What is not there, and what is not for the reader: the same page for everyone. */
export function MissingPage(): ReactNode {
  const { view } = useSession();
  const { pathname } = useLocation();
  return (
    <main id="main" className="wrap wrap-read page">
      <div className="card stack s-3">
        <PageTitle title={t('state.missing-tab')}>{t('state.missing-title')}</PageTitle>
        <p>{t('state.missing-body')}</p>
        <div className="row">
          <ButtonLink kind="second" to="/groups">
            {t('state.missing-groups')}
          </ButtonLink>
          {!view.signedIn && (
            <ButtonLink kind="plain" to={`/sign-in?next=${encodeURIComponent(pathname)}`}>
              {t('shell.sign-in')}
            </ButtonLink>
          )}
        </div>
      </div>
    </main>
  );
}
