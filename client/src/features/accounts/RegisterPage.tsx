import { type ReactNode, useState } from 'react';
import { Link } from '../../router.tsx';
import type { Register } from '../../../../server/contract/accounts.ts';
import { refusal, request } from '../../api.ts';
import { useSession } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSubmit } from '../../useSubmit.ts';
import account from '../../words/en-GB/account.json';
import { Words } from '../../words/Words.tsx';
import { addWords, t } from '../../words/words.ts';
import { DonePage, FormPage } from './FormPage.tsx';
import {
  type Birth,
  BirthFields,
  birthFaults,
  EmailField,
  emailFaults,
  PassphraseField,
  passphraseFaults,
  privacyFaults,
} from './fields.tsx';
import { PrivacyCheck } from './PrivacyCheck.tsx';
import { ResendLink } from './ResendLink.tsx';

addWords(account);

function CheckYourEmail({ email }: { email: string }): ReactNode {
  const { view } = useSession();
  return (
    <DonePage title={t('register.sent-title')} heading={t('register.sent-h1')}>
      <Notice kind="ok" icon="mail" role="status">
        <p>{t('register.sent')}</p>
      </Notice>
      {view.demo && (
        <p>
          <Words id="register.demo" parts={{ mail: (inner) => <Link to="/dev/mail">{inner}</Link> }} />
        </p>
      )}
      <p>{t('register.sent-none')}</p>
      <ResendLink email={email} />
    </DonePage>
  );
}

/** Makes an account: e-mail, passphrase, month and year of birth, and the privacy notice. */
export function RegisterPage(): ReactNode {
  const [email, setEmail] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [birth, setBirth] = useState<Birth>({ month: '', year: '' });
  const [privacy, setPrivacy] = useState(false);
  const [done, setDone] = useState(false);
  const form = useSubmit(async (key: string, typed: { email: string; passphrase: string; birth: Birth }) => {
    const faults = [
      ...emailFaults(typed.email),
      ...passphraseFaults(typed.passphrase),
      ...birthFaults(typed.birth),
      ...privacyFaults(privacy),
    ];
    if (faults.length > 0) throw refusal(faults);
    const body: Register = {
      email: typed.email.trim(),
      passphrase: typed.passphrase,
      birthMonth: Number(typed.birth.month),
      birthYear: Number(typed.birth.year),
      privacyAccepted: true,
    };
    await request('POST', '/accounts', { key, body });
    setDone(true);
  });
  if (done) return <CheckYourEmail email={email.trim()} />;
  return (
    <FormPage
      title={t('register.title')}
      lead={<p>{t('register.lead')}</p>}
      problem={form.problem}
      onSubmit={() => void form.submit({ email, passphrase, birth })}
      after={
        <p>
          <Words id="register.have" parts={{ in: (inner) => <Link to="/sign-in">{inner}</Link> }} />
        </p>
      }
    >
      <EmailField value={email} onChange={setEmail} error={form.fault('email')} hint={t('register.email-hint')} />
      <PassphraseField
        fresh
        label={t('register.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        error={form.fault('passphrase')}
      />
      <BirthFields value={birth} onChange={setBirth} fault={form.fault} />
      <PrivacyCheck checked={privacy} onChange={setPrivacy} error={form.fault('privacyAccepted')} />
      <Button type="submit" size="large" busy={form.busy}>
        {t('register.go')}
      </Button>
    </FormPage>
  );
}
