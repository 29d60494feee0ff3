import { setTimeout as pause } from 'node:timers/promises';
import type { Scenario } from '../kit/scenario.ts';

/** Two of each behind a proxy that takes turns, with sockets on both. */
export const many: Scenario = {
  name: 'one of two web processes and one of two workers killed',
  site: { web: 2, workers: 2 },
  async run(site) {
    const [web] = site.webs;
    const [worker] = site.workers;
    await web?.stop('SIGKILL');
    await worker?.stop('SIGKILL');
    const before = site.ledger.seen.size;
    await pause(4_000);
    const meanwhile = site.ledger.seen.size - before;
    if (meanwhile === 0) throw new Error('nothing was shown while one of each was away');
    const told = await site.health(site.webs[1]);
    if (told.status !== 200) throw new Error(`the other web process says ${told.status}`);
    await Promise.all([web?.start(), worker?.start()]);
    await pause(1_000);
    await Promise.all([site.webs[1]?.restart('SIGTERM'), site.workers[1]?.restart('SIGTERM')]);
    return { meanwhile };
  },
};
