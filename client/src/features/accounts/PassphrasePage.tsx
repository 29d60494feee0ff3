import { type ReactNode, useState } from 'react';
import type { Fault } from '../../../../server/contract/problem.ts';
import { refusal, request } from '../../api.ts';
import { refreshSession, useSession } from '../../session.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSubmit } from '../../useSubmit.ts';
import account from '../../words/en-GB/account.json';
import { addWords, t } from '../../words/words.ts';
import { SignedOutPage } from '../errors/SignedOutPage.tsx';
import { DonePage, FormPage } from './FormPage.tsx';
import { PassphraseField, passphraseFaults } from './fields.tsx';

addWords(account);

/** Changes the passphrase. Other sessions end. */
export function PassphrasePage(): ReactNode {
  const { known, view } = useSession();
  const [current, setCurrent] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [done, setDone] = useState(false);
  const form = useSubmit(async () => {
    const empty: Fault[] = current === '' ? [{ path: 'current', message: t('fault.passphrase-none') }] : [];
    const faults = [...empty, ...passphraseFaults(passphrase)];
    if (faults.length > 0) throw refusal(faults);
    await request('PUT', '/account/passphrase', { body: { current, passphrase } });
    setDone(true);
    // The session has a new secret; ask again, in case the old one was answered meanwhile.
    await refreshSession();
  });
  const back = (
    <ButtonLink kind="plain" size="small" icon="back" to="/account">
      {t('account.back')}
    </ButtonLink>
  );
  if (done) {
    return (
      <DonePage title={t('reset.title')} heading={t('account.passphrase-done')}>
        <Notice kind="ok" role="status">
          <p>{t('account.passphrase-text')}</p>
        </Notice>
        {back}
      </DonePage>
    );
  }
  if (known && !view.signedIn) return <SignedOutPage />;
  return (
    <FormPage
      title={t('account.passphrase')}
      lead={<p>{t('account.passphrase-text')}</p>}
      problem={form.problem}
      onSubmit={() => void form.submit()}
      after={back}
    >
      <PassphraseField
        id="current"
        label={t('account.current')}
        value={current}
        onChange={setCurrent}
        error={form.fault('current')}
      />
      <PassphraseField
        fresh
        label={t('reset.new')}
        value={passphrase}
        onChange={setPassphrase}
        error={form.fault('passphrase')}
      />
      <Button type="submit" size="large" busy={form.busy}>
        {t('reset.save')}
      </Button>
    </FormPage>
  );
}
