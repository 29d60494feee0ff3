import type { ReactNode } from 'react';
import { Check, FieldGroup } from '../../ui/Field.tsx';
import { Words } from '../../words/Words.tsx';
import { t } from '../../words/words.ts';

/** The privacy notice, accepted. The notice opens beside, so that nothing typed is lost. */
export function PrivacyCheck({
  checked,
  onChange,
  error,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  error: string | undefined;
}): ReactNode {
  return (
    <FieldGroup label={t('shell.privacy')} error={error}>
      <Check
        id="privacyAccepted"
        boxed
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        label={
          <Words
            id="register.privacy"
            parts={{
              privacy: (inner) => (
                <a href="/privacy" target="_blank" rel="noreferrer">
                  {inner}
                </a>
              ),
            }}
          />
        }
      />
    </FieldGroup>
  );
}
