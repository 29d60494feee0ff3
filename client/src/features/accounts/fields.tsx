import { type ReactNode, useState } from 'react';
import type { Fault } from '../../../../server/contract/problem.ts';
import { Check, FieldGroup, SelectField, TextField } from '../../ui/Field.tsx';
import { t } from '../../words/words.ts';

/** The same as the server's own; checked here only to answer sooner. */
const SHORTEST_PASSPHRASE = 12;
const OLDEST_YEAR = 1900;
const MONTHS = Array.from({ length: 12 }, (_, index) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long' }).format(new Date(2000, index, 1)),
);

type Typed = { value: string; onChange: (value: string) => void; error: string | undefined };

/** An e-mail address. */
export function EmailField({
  value,
  onChange,
  error,
  hint,
  label,
}: Typed & { hint?: string; label?: string }): ReactNode {
  return (
    <TextField
      id="email"
      type="email"
      autoComplete="email"
      spellCheck={false}
      label={label ?? t('register.email')}
      hint={hint}
      error={error}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A passphrase, which can be shown while typing. `fresh`: a new one is being chosen. */
export function PassphraseField({
  id = 'passphrase',
  label,
  value,
  onChange,
  error,
  fresh = false,
}: Typed & { id?: string; label: string; fresh?: boolean }): ReactNode {
  const [shown, setShown] = useState(false);
  return (
    <div className="stack s-1">
      <TextField
        id={id}
        type={shown ? 'text' : 'password'}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        spellCheck={false}
        autoCapitalize="none"
        label={label}
        hint={fresh ? t('register.passphrase-hint') : undefined}
        error={error}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Check label={t('register.show')} checked={shown} onChange={(event) => setShown(event.target.checked)} />
    </div>
  );
}

/** When somebody was born, to the month. Empty texts until chosen. */
export type Birth = { month: string; year: string };

/** Month and year of birth. The day is never asked. */
export function BirthFields({
  value,
  onChange,
  fault,
}: {
  value: Birth;
  onChange: (value: Birth) => void;
  fault: (path: string) => string | undefined;
}): ReactNode {
  return (
    <FieldGroup label={t('register.birth')} hint={t('register.birth-hint')}>
      <SelectField
        id="birthMonth"
        autoComplete="bday-month"
        label={t('register.month')}
        error={fault('birthMonth')}
        value={value.month}
        onChange={(event) => onChange({ ...value, month: event.target.value })}
      >
        <option value="">{t('register.month-pick')}</option>
        {MONTHS.map((name, index) => (
          <option value={index + 1} key={name}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        id="birthYear"
        inputMode="numeric"
        autoComplete="bday-year"
        label={t('register.year')}
        error={fault('birthYear')}
        value={value.year}
        onChange={(event) => onChange({ ...value, year: event.target.value })}
      />
    </FieldGroup>
  );
}

const fault = (wrong: boolean, path: string, message: string): Fault[] => (wrong ? [{ path, message }] : []);

/** What is wrong with an address. */
export function emailFaults(email: string): Fault[] {
  return fault(!/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(email.trim()), 'email', t('fault.email'));
}

/** What is wrong with a newly chosen passphrase. */
export function passphraseFaults(passphrase: string): Fault[] {
  return fault(passphrase.length < SHORTEST_PASSPHRASE, 'passphrase', t('fault.passphrase-short'));
}

/** What is wrong with a month and year of birth. */
export function birthFaults({ month, year }: Birth): Fault[] {
  const number = Number(year);
  const known = /^\d{4}$/u.test(year.trim()) && number >= OLDEST_YEAR && number <= new Date().getFullYear();
  return [...fault(month === '', 'birthMonth', t('fault.month')), ...fault(!known, 'birthYear', t('fault.year'))];
}

/** What is wrong with the privacy box. */
export function privacyFaults(accepted: boolean): Fault[] {
  return fault(!accepted, 'privacyAccepted', t('fault.privacy'));
}
