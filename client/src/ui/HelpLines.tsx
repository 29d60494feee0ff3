import type { ReactNode } from 'react';
import type { HelpEntry } from '../../../server/contract/posts.ts';
import { type Parts, Words } from '../words/Words.tsx';

const digits = (number: string): string => number.replace(/[^\d+]/gu, '');

/** Numbers are read in groups: 116 123, 0800 068 4141. */
function spaced(number: string): string {
  const plain = digits(number);
  if (plain !== number || plain.length < 6) return number;
  return plain.length === 11 ? plain.replace(/^(.{4})(.{3})/u, '$1 $2 ') : plain.replace(/(.{3})(?=.)/gu, '$1 ');
}

/** Which line it is: heard, and seen in the words above the button. */
const QUIET: Parts = { vh: (inner) => <span className="vh">{inner}</span> };

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
                <Words id="help.call" values={{ name: entry.name, number: spaced(entry.tel) }} parts={QUIET} />
              </a>
            )}
            {entry.sms && (
              <a className="btn btn-2" href={`sms:${digits(entry.sms.to)}?body=${encodeURIComponent(entry.sms.text)}`}>
                <Words
                  id="help.text"
                  values={{ name: entry.name, text: entry.sms.text, number: entry.sms.to }}
                  parts={QUIET}
                />
              </a>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
