import { type ReactNode, useState } from 'react';
import { useSearchParams } from '../../router.tsx';
import { refusal, request } from '../../api.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { useSubmit } from '../../useSubmit.ts';
import account from '../../words/en-GB/account.json';
import { addWords, t } from '../../words/words.ts';
import { DonePage, FormPage } from './FormPage.tsx';
import { type Birth, BirthFields, birthFaults, PassphraseField, passphraseFaults, privacyFaults } from './fields.tsx';
import { LinkTooOld } from './LinkTooOld.tsx';
import { PrivacyCheck } from './PrivacyCheck.tsx';

addWords(account);

/** Where an invited organisation admin begins. */
export function InvitePage(): ReactNode {
  const [params] = useSearchParams();
  const token = params.get('token') ?? '';
  const [passphrase, setPassphrase] = useState('');
  const [birth, setBirth] = useState<Birth>({ month: '', year: '' });
  const [privacy, setPrivacy] = useState(false);
  const [done, setDone] = useState(false);
  const form = useSubmit(async (key: string, typed: { passphrase: string; birth: Birth }) => {
    const faults = [...passphraseFaults(typed.passphrase), ...birthFaults(typed.birth), ...privacyFaults(privacy)];
    if (faults.length > 0) throw refusal(faults);
    const body = {
      token,
      passphrase: typed.passphrase,
      birthMonth: Number(typed.birth.month),
      birthYear: Number(typed.birth.year),
      privacyAccepted: true,
    };
    await request('POST', '/accounts/invitation', { key, body });
    setDone(true);
  });
  if (done) {
    return (
      <DonePage title={t('invite.title')} heading={t('invite.done')}>
        <ButtonLink to="/sign-in">{t('signin.go')}</ButtonLink>
      </DonePage>
    );
  }
  if (token === '' || form.problem?.code === 'link-expired')
    return <LinkTooOld title={t('invite.title')} whole={token !== ''} />;
  return (
    <FormPage
      title={t('invite.title')}
      heading={t('invite.h1')}
      lead={<p>{t('invite.lead')}</p>}
      problem={form.problem}
      onSubmit={() => void form.submit({ passphrase, birth })}
    >
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
        {t('invite.go')}
      </Button>
    </FormPage>
  );
}
