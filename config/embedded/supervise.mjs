import { setTimeout as pause } from 'node:timers/promises';
import { isClosing } from './process.mjs';
import { say } from './say.mjs';

/** A child that ends by itself is started again at most this often within {@link withinMs}. */
const restarts = 5;
/** The time in which restarts are counted, in milliseconds. */
const withinMs = 60_000;
/** The wait before a restart, in milliseconds; it doubles with each one. */
const waitMs = 250;

/**
 * Keeps a child running: starts it again when it ends by itself, within a bound.
 * @param {string} name
 * @param {ReturnType<typeof import('./process.mjs').launch>} first the child as it runs now
 * @param {() => ReturnType<typeof import('./process.mjs').launch>} again
 * @param {{ mayRestart(): boolean, onRestart(): void, onGivenUp(why: string): void }} events
 * @returns {{ readonly name: string, readonly pid: number }}
 */
export function supervise(name, first, again, { mayRestart, onRestart, onGivenUp }) {
  let child = first;
  const recent = [];
  const watch = async () => {
    for (;;) {
      const exit = await child.exited;
      if (isClosing()) return;
      const now = Date.now();
      recent.push(now);
      while (recent[0] < now - withinMs) recent.shift();
      if (!mayRestart() || recent.length > restarts) return onGivenUp(`${name} ended by itself (${describe(exit)})`);
      say(`${name} ended by itself (${describe(exit)}); starting it again`);
      await pause(waitMs * 2 ** (recent.length - 1));
      if (isClosing()) return;
      child = again();
      onRestart();
    }
  };
  void watch();
  return {
    name,
    get pid() {
      return child.pid;
    },
  };
}

/** How a child ended, in words. */
function describe({ code, signal, error }) {
  if (error) return error.message;
  return signal ? `signal ${signal}` : `exit code ${code}`;
}
