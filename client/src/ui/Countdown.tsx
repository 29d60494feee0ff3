import { type ReactNode, useEffect, useRef, useState } from 'react';
import { t } from '../words/words.ts';

const SECOND_MS = 1000;
const HOUR_S = 3600;
const WARN_S = 300;

const two = (n: number): string => String(n).padStart(2, '0');

/** A length of time, short: "38:12" under an hour, "2 h 20 min" over it. */
export function spanText(seconds: number): string {
  const s = Math.abs(seconds);
  if (s >= HOUR_S)
    return t('countdown.hours', { hours: Math.floor(s / HOUR_S), minutes: two(Math.floor((s % HOUR_S) / 60)) });
  return `${Math.floor(s / 60)}:${two(s % 60)}`;
}

/** Whole seconds until an instant; negative once it is past. Changes each second. */
export function useSecondsUntil(at: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return Math.round((new Date(at).getTime() - now) / SECOND_MS);
}

/**
 * The time left until `at`. The changing text is not announced; with `what`, reaching 5 minutes and running late are.
 * `onEnd` is called once when it runs out.
 */
export function Countdown({ at, what, onEnd }: { at: string; what?: string; onEnd?: () => void }): ReactNode {
  const seconds = useSecondsUntil(at);
  const late = seconds < 0;
  const near = !late && seconds <= WARN_S;
  const ended = useRef(false);
  useEffect(() => {
    if (!late || ended.current) return;
    ended.current = true;
    onEnd?.();
  }, [late, onEnd]);
  const spoken =
    what === undefined ? '' : late ? t('countdown.now-late', { what }) : near ? t('countdown.five', { what }) : '';
  return (
    <>
      <span aria-live="off">{late ? t('countdown.late', { time: spanText(seconds) }) : spanText(seconds)}</span>
      {what !== undefined && (
        <span className="vh" role="status">
          {spoken}
        </span>
      )}
    </>
  );
}
