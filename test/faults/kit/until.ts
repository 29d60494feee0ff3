import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until `holds`; answers how long that took, in ms. Raises after `withinMs`. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, withinMs: number): Promise<number> {
  const begun = Date.now();
  while (!(await holds())) {
    if (Date.now() - begun > withinMs) throw new Error(`not within ${withinMs / 1_000} s: ${what}`);
    await pause(100);
  }
  return Date.now() - begun;
}
