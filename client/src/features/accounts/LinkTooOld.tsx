import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { t } from '../../words/words.ts';
import { DonePage } from './FormPage.tsx';

/** A link out of an e-mail that no longer works. `whole`: it had a token at all. `again`: where a new one is asked for. */
export function LinkTooOld({ title, whole, again }: { title: string; whole: boolean; again?: string }): ReactNode {
  return (
    <DonePage title={title} heading={t('state.error-title')}>
      <Notice kind="error" role="alert">
        <p>{whole ? t('link.old') : t('link.missing')}</p>
      </Notice>
      {again && <ButtonLink to={again}>{t('link.new')}</ButtonLink>}
    </DonePage>
  );
}
