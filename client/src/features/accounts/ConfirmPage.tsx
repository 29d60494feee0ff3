import { type ReactNode, useState } from 'react';
import { useSearchParams } from '../../router.tsx';
import { request } from '../../api.ts';
import { refreshSession } from '../../session.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSubmit } from '../../useSubmit.ts';
import account from '../../words/en-GB/account.json';
import { addWords, t } from '../../words/words.ts';
import { DonePage, FormPage } from './FormPage.tsx';
import { LinkTooOld } from './LinkTooOld.tsx';

addWords(account);

/** Where the link in the first e-mail leads. A press is asked for, because mail programs open links by themselves. */
export function ConfirmPage(): ReactNode {
  const [params] = useSearchParams();
  const token = params.get('token') ?? '';
  const [done, setDone] = useState(false);
  const form = useSubmit(async (key: string) => {
    await request('POST', '/accounts/confirm', { key, body: { token } });
    await refreshSession();
    setDone(true);
  });
  if (done) {
    return (
      <DonePage title={t('confirm.title')} heading={t('confirm.done')}>
        <Notice kind="ok" role="status">
          <p>{t('confirm.done-text')}</p>
        </Notice>
        <ButtonLink to="/sign-in">{t('signin.go')}</ButtonLink>
      </DonePage>
    );
  }
  if (token === '' || form.problem?.code === 'link-expired')
    return <LinkTooOld title={t('confirm.title')} whole={token !== ''} again="/sign-in" />;
  return (
    <FormPage
      title={t('confirm.title')}
      heading={t('confirm.h1')}
      lead={<p>{t('confirm.text')}</p>}
      problem={form.problem}
      onSubmit={() => void form.submit()}
    >
      <Button type="submit" size="large" busy={form.busy}>
        {t('confirm.go')}
      </Button>
    </FormPage>
  );
}
