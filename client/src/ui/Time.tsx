import type { ReactNode } from 'react';
import { t } from '../words/words.ts';

const DAY_MS = 86_400_000;
const LOCALE = 'en-GB';
const clock = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long' });
const dateAndYear = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric' });
const calendarDate = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' });

function startOfDay(instant: Date): number {
  return new Date(instant.getFullYear(), instant.getMonth(), instant.getDate()).getTime();
}

/** A day in words: "3 May", with the year when it is not this one. */
export function dayText(iso: string, now = new Date()): string {
  const instant = new Date(iso);
  return (instant.getFullYear() === now.getFullYear() ? date : dateAndYear).format(instant);
}

/** A day that was picked from a calendar and is kept as an instant of that day in UTC: the same day in every time zone. */
export function calendarDayText(iso: string): string {
  return calendarDate.format(new Date(iso));
}

/** An instant in words, in the reader's own time zone: "Today, 14:35". */
export function timeText(iso: string, now = new Date()): string {
  const instant = new Date(iso);
  const time = clock.format(instant);
  const days = Math.round((startOfDay(now) - startOfDay(instant)) / DAY_MS);
  if (days === 0) return t('time.today', { time });
  if (days === 1) return t('time.yesterday', { time });
  return t('time.day', { day: dayText(iso, now), time });
}

/** How long ago, for lists: "3 hours ago", then days as dates. */
export function agoText(iso: string, now = new Date()): string {
  const minutes = Math.floor((now.getTime() - new Date(iso).getTime()) / 60_000);
  if (minutes < 1) return t('time.just-now');
  if (minutes < 60) return t('time.minutes-ago', { count: minutes });
  if (minutes < 12 * 60) return t('time.hours-ago', { count: Math.floor(minutes / 60) });
  return timeText(iso, now);
}

/** An instant on the page, readable by people and machines. */
export function Time({ at, ago = false }: { at: string; ago?: boolean }): ReactNode {
  return <time dateTime={at}>{ago ? agoText(at) : timeText(at)}</time>;
}
