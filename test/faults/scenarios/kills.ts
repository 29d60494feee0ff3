import { setTimeout as pause } from 'node:timers/promises';
import type { Scenario } from '../kit/scenario.ts';

const signals = ['SIGKILL', 'SIGTERM'] as const;

/** Web, worker and both end again and again, by kill -9 and by SIGTERM in turn. */
export const kills: readonly Scenario[] = signals.map((signal) => ({
  name: `${signal} of the worker, the web process and both, again and again`,
  async run(site) {
    for (const parts of [site.workers, site.webs, [...site.workers, ...site.webs]]) {
      for (let round = 0; round < 2; round += 1) {
        await Promise.all(parts.map((part) => part.restart(signal)));
        await pause(1_000);
      }
    }
  },
}));

/** Without a worker people go on writing; with one again, all of it is screened. */
export const workerAway: Scenario = {
  name: 'no worker for longer than screening may take',
  async run(site) {
    const [worker] = site.workers;
    await worker?.stop('SIGKILL');
    const noticedMs = await site.says({ ready: true, degraded: ['worker'] }, 40_000);
    await pause(5_000);
    await worker?.start();
    return { noticedMs };
  },
};
