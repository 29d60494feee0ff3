import type { Check } from '../../../server/triage/checks/check.ts';
import { checks } from '../../../server/triage/checks/list.ts';

/** Words that make the suite's own check misbehave. */
export const badWords = {
  throws: 'kit-word-throws',
  hangs: 'kit-word-hangs',
  slow: 'kit-word-slow',
  kills: 'kit-word-kills',
} as const;

const slowMs = 5_000;

const bad: Check = {
  id: 'bad',
  run({ text }) {
    if (text.includes(badWords.throws)) throw new Error('a check that throws');
    if (text.includes(badWords.kills)) process.kill(process.pid, 'SIGKILL');
    const until = text.includes(badWords.hangs) ? Infinity : text.includes(badWords.slow) ? Date.now() + slowMs : 0;
    while (Date.now() < until);
    return [];
  },
};

/** Adds a check that throws, hangs, takes 5 s or kills its process, to the real ones of this process. */
export function addBadChecks(): void {
  (checks as Check[]).push(bad);
}
