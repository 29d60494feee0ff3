import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { t } from '../words/words.ts';
import { Icon } from './Icon.tsx';

type Described = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

/** What every field shows: a label, a hint before the field, and an error between the hint and the field. */
export type FieldFrame = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with it, in words that say what to do. */
  error?: string | undefined;
  /** The element id: pass the fault's path, so that the error summary can link to it. */
  id?: string;
};

function ErrorLine({ id, error }: { id: string; error: string }): ReactNode {
  return (
    <p className="error" id={id}>
      <Icon name="warning" />
      <span>
        <span className="vh">{t('state.error')} </span>
        {error}
      </span>
    </p>
  );
}

/** A labelled field around any control. `children` gets the attributes that tie the control to its label, hint and error. */
export function Field({
  label,
  hint,
  error,
  id,
  after,
  children,
}: FieldFrame & { after?: ReactNode; children: (described: Described) => ReactNode }): ReactNode {
  const made = useId();
  const own = id ?? made;
  const describedBy = [hint ? `${own}-hint` : '', error ? `${own}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field-error' : 'field'}>
      <label className="label" htmlFor={own}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={`${own}-hint`}>
          {hint}
        </p>
      )}
      {error && <ErrorLine id={`${own}-error`} error={error} />}
      {children({ id: own, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
      {after}
    </div>
  );
}

type Bare<T> = Omit<T, 'className' | 'style' | 'id'>;

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  id,
  ...input
}: FieldFrame & Bare<InputHTMLAttributes<HTMLInputElement>>): ReactNode {
  return (
    <Field label={label} hint={hint} error={error} {...(id && { id })}>
      {(described) => <input type="text" {...input} {...described} className="input" />}
    </Field>
  );
}

/** Several lines of text. With `limit`, it says how many letters are left once few are. */
export function TextArea({
  label,
  hint,
  error,
  id,
  limit,
  ...area
}: FieldFrame & { limit?: number } & Bare<TextareaHTMLAttributes<HTMLTextAreaElement>>): ReactNode {
  const used = typeof area.value === 'string' ? area.value.length : 0;
  const left = limit === undefined ? undefined : limit - used;
  const near = left !== undefined && limit !== undefined && left < limit / 10;
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      {...(id && { id })}
      after={
        near && (
          <p className="hint" aria-live="polite">
            {left < 0 ? t('field.over', { count: -left }) : t('field.left', { count: left })}
          </p>
        )
      }
    >
      {(described) => <textarea rows={5} {...area} {...described} className="input" />}
    </Field>
  );
}

/** A choice from a list of the browser's own. */
export function SelectField({
  label,
  hint,
  error,
  id,
  children,
  ...select
}: FieldFrame & Bare<SelectHTMLAttributes<HTMLSelectElement>>): ReactNode {
  return (
    <Field label={label} hint={hint} error={error} {...(id && { id })}>
      {(described) => (
        <select {...select} {...described} className="input">
          {children}
        </select>
      )}
    </Field>
  );
}

/** A tick box or radio button with its label. `boxed` draws the edge of a choice around it. */
export function Check({
  label,
  boxed = false,
  aside,
  id,
  ...input
}: { label: ReactNode; boxed?: boolean; aside?: ReactNode; id?: string } & Bare<
  InputHTMLAttributes<HTMLInputElement>
>): ReactNode {
  return (
    <label className={boxed ? 'check choice' : 'check'}>
      <input type="checkbox" {...input} {...(id && { id })} />
      {aside}
      <span className="grow">{label}</span>
    </label>
  );
}

/** Several controls under one question. */
export function FieldGroup({
  label,
  hint,
  error,
  id,
  chips = false,
  children,
}: FieldFrame & { chips?: boolean; children: ReactNode }): ReactNode {
  const made = useId();
  const own = id ?? made;
  const describedBy = [hint ? `${own}-hint` : '', error ? `${own}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      className={error ? 'field stack s-2 field-error' : 'field stack s-2'}
      id={own}
      tabIndex={-1}
      aria-describedby={describedBy || undefined}
    >
      <legend className="label">{label}</legend>
      {hint && (
        <p className="hint" id={`${own}-hint`}>
          {hint}
        </p>
      )}
      {error && <ErrorLine id={`${own}-error`} error={error} />}
      {chips ? <div className="chips">{children}</div> : children}
    </fieldset>
  );
}
