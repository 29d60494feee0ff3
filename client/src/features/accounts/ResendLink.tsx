import { type ReactNode, useState } from 'react';
import { request } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSubmit } from '../../useSubmit.ts';
import { t } from '../../words/words.ts';

/** Sends the link that checks an address once more. The answer never tells whether the address is known. */
export function ResendLink({ email }: { email: string }): ReactNode {
  const [done, setDone] = useState(false);
  const again = useSubmit(async (key: string) => {
    await request('POST', '/accounts/confirm/resend', { key, body: { email } });
    setDone(true);
  });
  if (done) {
    return (
      <Notice kind="ok" role="status">
        <p>{t('register.again-done')}</p>
      </Notice>
    );
  }
  return (
    <>
      <ErrorSummary problem={again.problem} />
      <Button kind="second" busy={again.busy} onClick={() => void again.submit()}>
        {t('register.again')}
      </Button>
    </>
  );
}
