import type { ReactNode } from 'react';
import { useLocation } from '../../router.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { t } from '../../words/words.ts';

/** For pages that everyone has, such as one's own account, once signed in. */
export function SignedOutPage(): ReactNode {
  const { pathname } = useLocation();
  return (
    <main id="main" className="wrap wrap-read page">
      <div className="card stack s-3">
        <PageTitle title={t('shell.sign-in')}>{t('state.signed-out-title')}</PageTitle>
        <p>{t('state.signed-out-body')}</p>
        <ButtonLink to={`/sign-in?next=${encodeURIComponent(pathname)}`}>{t('shell.sign-in')}</ButtonLink>
      </div>
    </main>
  );
}
