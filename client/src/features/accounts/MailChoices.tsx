import { type ReactNode, useRef, useState } from 'react';
import type { MailPreferences } from '../../../../server/contract/accounts.ts';
import { request } from '../../api.ts';
import { refreshSession } from '../../session.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Check, FieldGroup } from '../../ui/Field.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useSubmit } from '../../useSubmit.ts';
import { t } from '../../words/words.ts';

const KINDS = ['held', 'decided', 'replied'] as const satisfies readonly (keyof MailPreferences)[];

/** Which notices also go by e-mail. Each choice is kept as it is made; one that is made while another is on its way follows it. */
export function MailChoices({ mail }: { mail: MailPreferences }): ReactNode {
  const [chosen, setChosen] = useState(mail);
  const wanted = useRef(mail);
  const kept = useRef(mail);
  const save = useSubmit(async (key: string, next: MailPreferences) => {
    await request('PUT', '/account/mail', { key, body: next });
    kept.current = next;
    void refreshSession();
    return next;
  });
  const want = (next: MailPreferences): void => {
    wanted.current = next;
    setChosen(next);
  };
  const keep = async (): Promise<void> => {
    const next = wanted.current;
    if (!(await save.submit(next))) want(kept.current);
    else if (wanted.current === next) toast(t('account.saved'));
    else await keep();
  };
  const choose = (kind: keyof MailPreferences, on: boolean): void => {
    const isKept = wanted.current === kept.current;
    want({ ...wanted.current, [kind]: on });
    if (isKept) void keep();
  };
  return (
    <section className="stack s-3" aria-labelledby="mail-title">
      <h2 id="mail-title">{t('account.mail')}</h2>
      <ErrorSummary problem={save.problem} />
      <FieldGroup label={<span className="vh">{t('account.mail')}</span>} hint={t('account.mail-hint')}>
        {KINDS.map((kind) => (
          <Check
            key={kind}
            label={t(`account.mail-${kind}`)}
            checked={chosen[kind]}
            onChange={(event) => choose(kind, event.target.checked)}
          />
        ))}
      </FieldGroup>
    </section>
  );
}
