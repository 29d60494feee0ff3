import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Icon, type IconName } from './Icon.tsx';

/** More about something, shut until asked for. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <details className="more" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

/** Further actions behind one button: a disclosure of ordinary buttons, which Escape closes. */
export function Menu({
  label,
  icon = 'more',
  children,
}: {
  label: ReactNode;
  icon?: IconName;
  children: ReactNode;
}): ReactNode {
  const ref = useRef<HTMLDetailsElement>(null);
  const shut = (): void => {
    const menu = ref.current;
    if (!menu?.open) return;
    // What has the focus is about to be hidden: it goes back to the button, unless the action took it elsewhere.
    if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
    menu.open = false;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') shut();
  };
  return (
    <details
      className="menu"
      ref={ref}
      onKeyDown={onKey}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || event.relatedTarget === null || shut()}
    >
      <summary className="btn btn-plain btn-sm">
        <Icon name={icon} />
        {label}
      </summary>
      <div className="menu-list" onClick={shut}>
        {children}
      </div>
    </details>
  );
}
