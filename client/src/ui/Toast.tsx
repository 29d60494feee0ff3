import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { t } from '../words/words.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';

const SHOWN_MS = 10_000;

type Item = { id: number; text: string; undo: (() => void) | undefined };

let items: readonly Item[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function change(next: readonly Item[]): void {
  items = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function close(id: number): void {
  change(items.filter((item) => item.id !== id));
}

/** Says that something was done, for 10 s or until closed. It never carries the only copy of news. */
export function toast(text: string, undo?: () => void): void {
  change([...items, { id: nextId, text, undo }]);
  nextId += 1;
}

function Toast({ item }: { item: Item }): ReactNode {
  useEffect(() => {
    const timer = setTimeout(() => close(item.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [item.id]);
  return (
    <div className="toast">
      <Icon name="check" />
      <span>{item.text}</span>
      {item.undo && (
        <Button
          kind="plain"
          size="small"
          onClick={() => {
            item.undo?.();
            close(item.id);
          }}
        >
          {t('action.undo')}
        </Button>
      )}
      <button
        className="btn btn-plain btn-sm"
        type="button"
        aria-label={t('action.dismiss')}
        onClick={() => close(item.id)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** Where toasts appear. The shell has one. */
export function Toasts(): ReactNode {
  const shown = useSyncExternalStore(subscribe, () => items);
  return (
    <div className="toasts" role="status">
      {shown.map((item) => (
        <Toast item={item} key={item.id} />
      ))}
    </div>
  );
}
