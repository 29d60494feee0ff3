import type { ReactNode } from 'react';
import type { HelpEntry } from '../../../server/contract/posts.ts';
import { t } from '../words/words.ts';
import { HelpLines } from './HelpLines.tsx';
import { Notice } from './Notice.tsx';

/** Help for somebody who may be in danger: first that they matter, then whom to call, then (`children`) what is true about their words. */
export function CrisisNotice({ help, children }: { help: readonly HelpEntry[]; children?: ReactNode }): ReactNode {
  return (
    <Notice kind="crisis" role="alert">
      <p>
        <b>{t('crisis.title')}</b>
      </p>
      <p>{t('crisis.danger')}</p>
      <HelpLines help={help} urgent />
      {children}
    </Notice>
  );
}
