import { type ReactNode, useState } from 'react';
import { refusal, request } from '../../api.ts';
import { clearDrafts } from '../../drafts.ts';
import { refreshSession, useSession } from '../../session.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSubmit } from '../../useSubmit.ts';
import account from '../../words/en-GB/account.json';
import { Words } from '../../words/Words.tsx';
import { addWords, t } from '../../words/words.ts';
import { SignedOutPage } from '../errors/SignedOutPage.tsx';
import { DonePage, FormPage } from './FormPage.tsx';
import { PassphraseField } from './fields.tsx';

addWords(account);

const WHAT = ['account.delete-1', 'account.delete-2', 'account.delete-3'] as const;

/** Deletes the account: says what goes, asks for the passphrase. */
export function DeletePage(): ReactNode {
  const { known, view } = useSession();
  const [passphrase, setPassphrase] = useState('');
  const [done, setDone] = useState(false);
  const form = useSubmit(async () => {
    if (passphrase === '') throw refusal([{ path: 'passphrase', message: t('fault.passphrase-none') }]);
    await request('DELETE', '/account', { body: { passphrase } });
    clearDrafts();
    setDone(true);
    await refreshSession();
  });
  if (done) {
    return (
      <DonePage title={t('account.delete')} heading={t('account.deleted')}>
        <Notice kind="ok" role="status">
          <p>{t('account.deleted-text')}</p>
        </Notice>
      </DonePage>
    );
  }
  if (known && !view.signedIn) return <SignedOutPage />;
  const lead = (
    <>
      <p>{t('account.delete-lead')}</p>
      <ul>
        {WHAT.map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </ul>
      <p>
        <Words
          id="account.delete-copy"
          parts={{
            export: (inner) => (
              <a href="/api/account/export" download="alongside-my-data.json">
                {inner}
              </a>
            ),
          }}
        />
      </p>
    </>
  );
  return (
    <FormPage title={t('account.delete')} lead={lead} problem={form.problem} onSubmit={() => void form.submit()}>
      <PassphraseField
        label={t('account.delete-passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        error={form.fault('passphrase')}
      />
      <div className="row">
        <Button type="submit" kind="danger" busy={form.busy}>
          {t('account.delete-go')}
        </Button>
        <ButtonLink kind="second" to="/account">
          {t('account.delete-stay')}
        </ButtonLink>
      </div>
    </FormPage>
  );
}
