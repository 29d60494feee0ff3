import type { ReactNode } from 'react';
import { spanText } from '../../ui/Countdown.tsx';
import { Icon } from '../../ui/Icon.tsx';
import desk from '../../words/en-GB/desk.json';
import { addWords, t } from '../../words/words.ts';
import { useNow } from './useNow.ts';

addWords(desk);

const DAY_S = 86_400;
/** From here on, hours say less than days. */
const DAYS_FROM_S = 2 * DAY_S;

/** The time left until a case is due, changing each second. It is silent: `DueAlerts` tells what must be heard. */
export function Due({ at, full = false }: { at: string; full?: boolean }): ReactNode {
  const seconds = Math.round((new Date(at).getTime() - useNow()) / 1_000);
  const late = seconds < 0;
  const time =
    Math.abs(seconds) >= DAYS_FROM_S
      ? t('desk.days', { days: Math.floor(Math.abs(seconds) / DAY_S) })
      : spanText(seconds);
  return (
    <span className={late ? 'due due-late' : 'due'}>
      <Icon name="clock" />
      <span aria-live="off">
        {late ? (
          t('countdown.late', { time })
        ) : full ? (
          t('desk.due-in', { time })
        ) : (
          <>
            <span className="vh">{t('desk.due-in', { time: '' })}</span>
            {time}
          </>
        )}
      </span>
    </span>
  );
}
