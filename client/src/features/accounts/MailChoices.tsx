import { type ReactNode, useState } from 'react';
import type { MailPreferences } from '../../../../server/contract/accounts.ts';
import { request } from '../../api.ts';
import { refreshSession } from '../../session.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Check, FieldGroup } from '../../ui/Field.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useSubmit } from '../../useSubmit.ts';
import { t } from '../../words/words.ts';

const KINDS = ['held', 'decided', 'replied'] as const satisfies readonly (keyof MailPreferences)[];

/** Which notices also go by e-mail. Each choice is kept as it is made. */
export function MailChoices({ mail }: { mail: MailPreferences }): ReactNode {
  const [chosen, setChosen] = useState(mail);
  const save = useSubmit(async (key: string, next: MailPreferences) => {
    await request('PUT', '/account/mail', { key, body: next });
    void refreshSession();
    return next;
  });
  const choose = async (kind: keyof MailPreferences, on: boolean): Promise<void> => {
    const before = chosen;
    const next = { ...chosen, [kind]: on };
    setChosen(next);
    const saved = await save.submit(next);
    if (saved) toast(t('account.saved'));
    else setChosen(before);
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
            onChange={(event) => void choose(kind, event.target.checked)}
          />
        ))}
      </FieldGroup>
    </section>
  );
}
