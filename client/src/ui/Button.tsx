import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { Link, type LinkProps } from '../router.tsx';
import { t } from '../words/words.ts';
import { Icon, type IconName } from './Icon.tsx';

/** How a button looks: one `main` button per view. */
export type ButtonLook = {
  kind?: 'main' | 'second' | 'soft' | 'danger' | 'plain';
  size?: 'small' | 'normal' | 'large';
  icon?: IconName;
  full?: boolean;
};

const KINDS = { main: '', second: ' btn-2', soft: ' btn-soft', danger: ' btn-danger', plain: ' btn-plain' };
const SIZES = { small: ' btn-sm', normal: '', large: ' btn-lg' };

/** The class names of a look, for the rare element that is neither a button nor a link of ours. */
export function buttonClass({ kind = 'main', size = 'normal', full = false }: ButtonLook): string {
  return `btn${KINDS[kind]}${SIZES[size]}${full ? ' full' : ''}`;
}

type ButtonProps = ButtonLook &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> & {
    /** Something is on its way: the button goes dashed, says so, and ignores further presses without losing focus. */
    busy?: boolean;
    busyLabel?: string;
  };

/** A button. It is `type="button"` unless told otherwise. */
export function Button(props: ButtonProps): ReactNode {
  const { kind, size, icon, full, busy = false, busyLabel, children, onClick, type = 'button', ...rest } = props;
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ ...(kind && { kind }), ...(size && { size }), ...(full && { full }) })}
      aria-busy={busy || undefined}
      onClick={press}
    >
      {icon && <Icon name={icon} />}
      {busy ? (busyLabel ?? t('state.sending')) : children}
    </button>
  );
}

/** A link inside the application that looks like a button. */
export function ButtonLink({
  kind,
  size,
  icon,
  full,
  children,
  ...rest
}: ButtonLook & Omit<LinkProps, 'className' | 'style'>): ReactNode {
  return (
    <Link {...rest} className={buttonClass({ ...(kind && { kind }), ...(size && { size }), ...(full && { full }) })}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
