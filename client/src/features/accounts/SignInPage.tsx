import { type ReactNode, useState } from 'react';
import { Link, Navigate, useSearchParams } from '../../router.tsx';
import type { SignIn } from '../../../../server/contract/accounts.ts';
import type { Fault } from '../../../../server/contract/problem.ts';
import { ApiProblem, refusal, request } from '../../api.ts';
import { refreshSession, useSession } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { useSubmit } from '../../useSubmit.ts';
import account from '../../words/en-GB/account.json';
import { Words } from '../../words/Words.tsx';
import { addWords, t } from '../../words/words.ts';
import { FormPage } from './FormPage.tsx';
import { EmailField, emailFaults, PassphraseField } from './fields.tsx';
import { ResendLink } from './ResendLink.tsx';

addWords(account);

/** Only addresses of our own, so that a link cannot send people elsewhere after signing in. */
function safeNext(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : '/groups';
}

/** Our own words for the two answers that people meet here. */
function worded(cause: unknown): unknown {
  if (!(cause instanceof ApiProblem)) return cause;
  if (cause.code === 'wrong-sign-in') return cause.inWords(t('signin.wrong'));
  if (cause.code === 'email-unconfirmed') return cause.inWords(t('signin.unconfirmed'));
  return cause;
}

/** Signs in, then goes where the reader was headed. */
export function SignInPage(): ReactNode {
  const [params] = useSearchParams();
  const { view } = useSession();
  const [email, setEmail] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const form = useSubmit(async () => {
    const empty: Fault[] = passphrase === '' ? [{ path: 'passphrase', message: t('fault.passphrase-none') }] : [];
    const faults = [...emailFaults(email), ...empty];
    if (faults.length > 0) throw refusal(faults);
    const body: SignIn = { email: email.trim(), passphrase };
    try {
      await request('POST', '/session', { body });
    } catch (cause) {
      throw worded(cause);
    }
    await refreshSession();
  });
  if (view.signedIn) return <Navigate to={safeNext(params.get('next'))} replace />;
  return (
    <FormPage
      title={t('signin.title')}
      problem={form.problem}
      onSubmit={() => void form.submit()}
      after={
        <div className="stack s-3">
          {form.problem?.code === 'email-unconfirmed' && <ResendLink email={email.trim()} />}
          <Link className="tap" to="/reset">
            {t('signin.forgot')}
          </Link>
          <p>
            <Words id="signin.new" parts={{ register: (inner) => <Link to="/register">{inner}</Link> }} />
          </p>
        </div>
      }
    >
      <EmailField value={email} onChange={setEmail} error={form.fault('email')} />
      <PassphraseField
        label={t('signin.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        error={form.fault('passphrase')}
      />
      <Button type="submit" size="large" busy={form.busy}>
        {t('signin.go')}
      </Button>
    </FormPage>
  );
}
