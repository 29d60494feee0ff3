import type { ReactNode } from 'react';
import { useNavigate } from '../../router.tsx';
import { signOut, useSession } from '../../session.ts';
import { Button, ButtonLink, buttonClass } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useSubmit } from '../../useSubmit.ts';
import account from '../../words/en-GB/account.json';
import { Words } from '../../words/Words.tsx';
import { addWords, t } from '../../words/words.ts';
import { SignedOutPage } from '../errors/SignedOutPage.tsx';
import { MailChoices } from './MailChoices.tsx';
import { OwnGroups } from './OwnGroups.tsx';
import { OwnRequests } from './OwnRequests.tsx';
import { ResendLink } from './ResendLink.tsx';
import { SessionsList } from './SessionsList.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

addWords(account);

function YourData(): ReactNode {
  return (
    <section className="stack s-3" aria-labelledby="data-title">
      <h2 id="data-title">{t('account.data')}</h2>
      <p>{t('account.data-text')}</p>
      <div className="row">
        <a className={buttonClass({ kind: 'second' })} href="/api/account/export" download="alongside-my-data.json">
          <Icon name="save" />
          {t('account.export')}
        </a>
        <ButtonLink kind="plain" to="/account/delete">
          {t('account.delete')}
        </ButtonLink>
      </div>
    </section>
  );
}

/** One's own page: names, e-mail, looks, sign-ins, data. */
export function AccountPage(): ReactNode {
  const { known, view } = useSession();
  const navigate = useNavigate();
  const leave = useSubmit(async () => {
    await signOut();
    navigate('/');
  });
  if (!known) {
    return (
      <main id="main" className="wrap wrap-read page">
        <Skeleton plain />
      </main>
    );
  }
  if (!view.account) return <SignedOutPage />;
  return (
    <main id="main" className="wrap wrap-read page stack s-7">
      <div className="stack s-3">
        <PageTitle title={t('account.title')} />
        <p>
          <Words id="account.email" values={{ email: view.account.email }} />
        </p>
        {!view.account.emailConfirmed && (
          <Notice kind="warm" icon="mail">
            <p>{t('account.unconfirmed')}</p>
            <ResendLink email={view.account.email} />
          </Notice>
        )}
        <ErrorSummary problem={leave.problem} />
        <div className="row">
          <Button kind="second" busy={leave.busy} onClick={() => void leave.submit()}>
            {t('account.sign-out')}
          </Button>
          <ButtonLink kind="plain" to="/account/passphrase">
            {t('account.passphrase')}
          </ButtonLink>
        </div>
      </div>
      <OwnGroups memberships={view.memberships} />
      <OwnRequests />
      <MailChoices mail={view.account.mail} />
      <ThemeChoice />
      <SessionsList />
      <YourData />
    </main>
  );
}
