import type { ReactNode } from 'react';
import { Check } from '../../ui/Field.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { t, type WordId } from '../../words/words.ts';
import { switchKeys, useKeysOn } from './useKeys.ts';

const KEYS = [
  [['J'], 'desk.keys-next'],
  [['K'], 'desk.keys-back'],
  [['C'], 'desk.keys-take'],
  [['1', '–', '9'], 'desk.keys-choose'],
  [['E'], 'desk.keys-escalate'],
  [['?'], 'desk.keys-help'],
  [['Ctrl', 'Enter'], 'desk.keys-send'],
] as const satisfies readonly (readonly [readonly string[], WordId])[];

/** Every key of the desk, and the switch that turns the single ones off. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const on = useKeysOn();
  return (
    <Dialog open={open} title={t('desk.keys-title')} onClose={onClose}>
      <dl className="facts">
        {KEYS.map(([keys, words]) => (
          <div className="desk-key" key={words}>
            <dt className="row">{keys.map((key) => (key === '–' ? t('desk.keys-to') : <kbd key={key}>{key}</kbd>))}</dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
      <Check label={t('desk.keys-on')} checked={on} onChange={(event) => switchKeys(event.target.checked)} />
    </Dialog>
  );
}

/** The keys in one line under the case, and the way to turn them off. */
export function KeysLine({ onHelp }: { onHelp: () => void }): ReactNode {
  const on = useKeysOn();
  return (
    <p className="row muted small keys" id="keys">
      {on ? (
        <>
          <span>
            <kbd>J</kbd> <kbd>K</kbd> {t('desk.key-next')}
          </span>
          <span>
            <kbd>C</kbd> {t('desk.key-take')}
          </span>
          <span>
            <kbd>1</kbd> {t('desk.keys-to')} <kbd>9</kbd> {t('desk.key-choose')}
          </span>
          <span>
            <kbd>E</kbd> {t('desk.key-escalate')}
          </span>
          <button className="link-button" type="button" onClick={onHelp}>
            <kbd>?</kbd> {t('desk.keys-all')}
          </button>
        </>
      ) : (
        t('desk.keys-are-off')
      )}
      <button className="link-button" type="button" onClick={() => switchKeys(!on)}>
        {t(on ? 'desk.keys-turn-off' : 'desk.keys-turn-on')}
      </button>
    </p>
  );
}
