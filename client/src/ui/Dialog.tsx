import { type ReactNode, useEffect, useId, useRef } from 'react';
import { t } from '../words/words.ts';
import { Button } from './Button.tsx';
import { Safety } from './Safety.tsx';

/**
 * A question that has to be answered first. It is the browser's own modal dialog: Escape closes it and focus returns to
 * where it was. The two ways out stand inside it too, because the ones behind it cannot be reached.
 */
export function Dialog({
  open,
  title,
  onClose,
  children,
}: {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!open || !dialog) return undefined;
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      className="dialog"
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="stack">
        <div className="row between top">
          <h2 className="grow" id={titleId}>
            {title}
          </h2>
          <Button kind="plain" size="small" icon="close" onClick={onClose}>
            {t('action.close')}
          </Button>
        </div>
        {children}
        <Safety />
      </div>
    </dialog>
  );
}
