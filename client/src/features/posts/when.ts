import { dayText } from '../../ui/Time.tsx';
import { t } from '../../words/words.ts';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** A time to come, inside a sentence: "20:00 today", "09:00 on 3 May". In the reader's own time zone. */
export function whenText(iso: string, now = new Date()): string {
  const instant = new Date(iso);
  const time = clock.format(instant);
  if (instant.toDateString() === now.toDateString()) return t('posts.when.today', { time });
  return t('posts.when.day', { time, day: dayText(iso, now) });
}
