import { Fault } from './fault.mjs';
import { identityOf } from './identity.mjs';
import { tailOf } from './logs.mjs';
import { supervise } from './supervise.mjs';

/**
 * The long-lived children of one command: noted in the data folder, so that a later start finds what a killed one left
 * behind, and kept running once the site is ready. Before that, one that ends is a fault to be shown.
 * @param {{ note(change: object): void }} held the data folder as taken by this command
 */
export function makeRoster(held) {
  const children = [];
  let settled = false;
  let fail;
  const failed = new Promise((_, reject) => (fail = reject));
  // Whoever waits for it comes later.
  failed.catch(() => {});
  const note = () => held.note({ children: children.map(({ pid }) => identityOf(pid)) });
  return {
    /** Rejects when a child has ended for good. */
    failed,
    /** Takes a running child; `again` starts another like it. */
    keep({ name, process: child, again, logFile }) {
      const onGivenUp = (why) => {
        fail(new Fault(logFile ? `${why}. Its log, ${logFile}, ends:\n${tailOf(logFile)}` : `${why}.`));
      };
      children.push(supervise(name, child, again, { mayRestart: () => settled, onRestart: note, onGivenUp }));
      note();
    },
    /** From now on a child that ends by itself is started again. */
    settle() {
      settled = true;
    },
  };
}
