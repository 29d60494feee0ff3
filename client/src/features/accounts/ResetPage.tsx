import { type ReactNode, useEffect, useState } from 'react';
import { Link, useSearchParams } from '../../router.tsx';
import { refusal, request } from '../../api.ts';
import { refreshSession, useSession } from '../../session.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
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
import { LinkTooOld } from './LinkTooOld.tsx';
import { PrivacyCheck } from './PrivacyCheck.tsx';

addWords(account);

function AskForLink(): ReactNode {
  const { view } = useSession();
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const form = useSubmit(async (key: string, to: string) => {
    const faults = emailFaults(to);
    if (faults.length > 0) throw refusal(faults);
    await request('POST', '/accounts/reset', { key, body: { email: to } });
    setSent(true);
  });
  if (sent) {
    return (
      <DonePage title={t('register.sent-title')} heading={t('register.sent-h1')}>
        <Notice kind="ok" icon="mail" role="status">
          <p>{t('reset.sent')}</p>
        </Notice>
        {view.demo && (
          <p>
            <Words id="register.demo" parts={{ mail: (inner) => <Link to="/dev/mail">{inner}</Link> }} />
          </p>
        )}
      </DonePage>
    );
  }
  return (
    <FormPage
      title={t('reset.title')}
      heading={t('reset.h1')}
      lead={<p>{t('reset.lead')}</p>}
      problem={form.problem}
      onSubmit={() => void form.submit(email.trim())}
    >
      <EmailField value={email} onChange={setEmail} error={form.fault('email')} />
      <Button type="submit" size="large" busy={form.busy}>
        {t('reset.go')}
      </Button>
    </FormPage>
  );
}

function ChooseNew({ token }: { token: string }): ReactNode {
  const [passphrase, setPassphrase] = useState('');
  const [birth, setBirth] = useState<Birth>({ month: '', year: '' });
  const [privacy, setPrivacy] = useState(false);
  const [asksWho, setAsksWho] = useState(false);
  const [done, setDone] = useState(false);
  const form = useSubmit(async (key: string, typed: { passphrase: string; birth: Birth }) => {
    const who = asksWho ? [...birthFaults(typed.birth), ...privacyFaults(privacy)] : [];
    const faults = [...passphraseFaults(typed.passphrase), ...who];
    if (faults.length > 0) throw refusal(faults);
    const own = { birthMonth: Number(typed.birth.month), birthYear: Number(typed.birth.year), privacyAccepted: true };
    await request('POST', '/accounts/reset/complete', {
      key,
      body: { token, passphrase: typed.passphrase, ...(asksWho && own) },
    });
    await refreshSession();
    setDone(true);
  });
  // Nobody has confirmed this account yet: what it says of its owner may be a stranger's.
  const isAsked = !asksWho && form.fault('privacyAccepted') !== undefined;
  const { clear } = form;
  useEffect(() => {
    if (!isAsked) return;
    setAsksWho(true);
    clear();
  }, [isAsked, clear]);
  if (done) {
    return (
      <DonePage title={t('reset.title')} heading={t('reset.done')}>
        <Notice kind="ok" role="status">
          <p>{t('reset.done-text')}</p>
        </Notice>
        <ButtonLink to="/sign-in">{t('signin.go')}</ButtonLink>
      </DonePage>
    );
  }
  if (form.problem?.code === 'link-expired') return <LinkTooOld title={t('reset.title')} whole again="/reset" />;
  return (
    <FormPage
      title={t('reset.title')}
      heading={t('reset.h1')}
      lead={
        <p role="status" className={asksWho ? undefined : 'vh'}>
          {asksWho && t('reset.who')}
        </p>
      }
      problem={form.problem}
      onSubmit={() => void form.submit({ passphrase, birth })}
    >
      <PassphraseField
        fresh
        label={t('reset.new')}
        value={passphrase}
        onChange={setPassphrase}
        error={form.fault('passphrase')}
      />
      {asksWho && (
        <>
          <BirthFields value={birth} onChange={setBirth} fault={form.fault} />
          <PrivacyCheck checked={privacy} onChange={setPrivacy} error={form.fault('privacyAccepted')} />
        </>
      )}
      <Button type="submit" size="large" busy={form.busy}>
        {t('reset.save')}
      </Button>
    </FormPage>
  );
}

/** A forgotten passphrase: asks for a link, or, with the link's token, for the new passphrase. */
export function ResetPage(): ReactNode {
  const [params] = useSearchParams();
  const token = params.get('token');
  return token ? <ChooseNew token={token} key={token} /> : <AskForLink key="ask" />;
}
