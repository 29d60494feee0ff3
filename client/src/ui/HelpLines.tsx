import type { ReactNode } from 'react';
import type { HelpEntry } from '../../../server/contract/posts.ts';
import { t } from '../words/words.ts';

const digits = (number: string): string => number.replace(/[^\d+]/gu, '');

/** Lines of help as buttons to call or text, with what each is for. Entries that have no number are words alone. */
export function HelpLines({ help, urgent = false }: { help: readonly HelpEntry[]; urgent?: boolean }): ReactNode {
  return (
    <ul className="stack s-3 plain">
      {help.map((entry, index) => (
        <li className="stack s-1" key={entry.id}>
          <span>
            <b>{entry.name}</b>
            {entry.what && ` · ${entry.what}`}
          </span>
          <span className="row">
            {entry.tel && (
              <a className={urgent && index === 0 ? 'btn' : 'btn btn-2'} href={`tel:${digits(entry.tel)}`}>
                {t('help.call', { name: entry.name, number: entry.tel })}
              </a>
            )}
            {entry.sms && (
              <a className="btn btn-2" href={`sms:${digits(entry.sms.to)}?body=${encodeURIComponent(entry.sms.text)}`}>
                {t('help.text', { name: entry.name, text: entry.sms.text, number: entry.sms.to })}
              </a>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
